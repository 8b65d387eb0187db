package no.portvakt.local.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.portvakt.local.program.Child;
import no.portvakt.local.program.Http;
import no.portvakt.local.program.JavaProgram;
import no.portvakt.local.program.LocalException;
import org.jspecify.annotations.Nullable;

/** Finds the keeper of the test stack, or starts it when there is none that answers. */
final class KeeperClient {

  private final Path folder;
  private final Implementation implementation;
  private @Nullable URI keeper;

  KeeperClient(Path folder, Implementation implementation) {
    this.folder = folder;
    this.implementation = implementation;
  }

  /** What the keeper says of a part, which runs by then. */
  synchronized String ask(String part) {
    if (keeper != null) {
      var answer = get(keeper, part);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    keeper = findOrStart();
    return get(keeper, part)
        .orElseThrow(() -> new LocalException("%s does not start, see %s".formatted(part, folder)));
  }

  private URI findOrStart() {
    try {
      Files.createDirectories(folder);
      var lock = folder.resolve(implementation.id() + ".lock");
      try (var channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var held = channel.lock()) {
        var address = folder.resolve(implementation.id() + ".address");
        return find(address).orElseGet(() -> start(address));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<URI> find(Path address) {
    try {
      return Files.exists(address)
          ? Optional.of(URI.create(Files.readString(address))).filter(this::holds)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private URI start(Path address) {
    try {
      Files.deleteIfExists(address);
      var classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
      var program =
          new JavaProgram(
              List.of("-Xmx64m", "-XX:+UseSerialGC", "-Dportvakt.stack=" + implementation.id()),
              classPath.map(Path::of).toList(),
              Keeper.class.getName(),
              List.of(address.toString(), Long.toString(build().pid())));
      var log = folder.resolve(implementation.id() + ".log");
      var process = Child.startUntied(program.command(), Map.of(), log);
      if (!process.awaitReady(Duration.ofSeconds(60), () -> find(address).isPresent())) {
        throw new LocalException("the test stack's keeper does not start, see " + log);
      }
      return URI.create(Files.readString(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean holds(URI candidate) {
    return get(candidate, "hold/" + build().pid()).filter(Keeper.HELD::equals).isPresent();
  }

  /** The build we belong to: the farthest Java program we descend from, or we ourselves. */
  private static ProcessHandle build() {
    return Stream.iterate(
            Optional.of(ProcessHandle.current()),
            Optional::isPresent,
            p -> p.flatMap(ProcessHandle::parent))
        .flatMap(Optional::stream)
        .filter(process -> process.info().command().filter(c -> c.endsWith("/java")).isPresent())
        .reduce((nearer, farther) -> farther)
        .orElseThrow();
  }

  private static Optional<String> get(URI candidate, String path) {
    var request =
        HttpRequest.newBuilder(candidate.resolve(path)).timeout(Duration.ofMinutes(5)).build();
    var response = Http.send(request);
    response
        .filter(answer -> answer.statusCode() == 500)
        .ifPresent(answer -> {
          throw new LocalException(answer.body());
        });
    return response.filter(answer -> answer.statusCode() == 200).map(HttpResponse::body);
  }
}
