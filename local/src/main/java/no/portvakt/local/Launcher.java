package no.portvakt.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import no.portvakt.local.program.LocalException;
import no.portvakt.local.program.SourceTree;
import no.portvakt.local.program.Trees;

/**
 * What {@code ./run} runs: everything Portvakt needs on this machine, started and ended together.
 */
final class Launcher {

  private static final String LOCK = "lock";

  private Launcher() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    try {
      var options = Options.parse(List.of(arguments));
      if (options.help()) {
        System.out.print(Options.USAGE);
      } else {
        run(options, Files.createDirectories(SourceTree.root().resolve(".portvakt")));
      }
    } catch (LocalException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Options options, Path home) throws IOException, InterruptedException {
    try (var channel =
            FileChannel.open(
                home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      if (lock == null) {
        throw new LocalException("Portvakt runs here already: end that one first, with Ctrl-C");
      }
      if (options.fresh()) {
        empty(home);
      }
      var console = Console.ofProcess();
      countAlong(console);
      var portvakt = new Everything(home, options.operate(), console);
      Runtime.getRuntime().addShutdownHook(new Thread(portvakt::close));
      endWithParent();
      portvakt.start();
      console.say(portvakt.table());
      new CountDownLatch(1).await();
    }
  }

  private static void empty(Path home) throws IOException {
    try (var files = Files.list(home)) {
      files.filter(file -> !file.endsWith(LOCK)).forEach(Trees::delete);
    }
  }

  private static void countAlong(Console console) {
    var clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    var _ = clock.scheduleAtFixedRate(console::progress, 200, 200, TimeUnit.MILLISECONDS);
  }

  private static void endWithParent() {
    var end = ProcessHandle.current().parent().map(ProcessHandle::onExit).orElseThrow();
    var _ = end.thenRun(() -> Thread.ofPlatform().start(() -> System.exit(0)));
  }
}
