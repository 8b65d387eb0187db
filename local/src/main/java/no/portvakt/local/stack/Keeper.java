package no.portvakt.local.stack;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import no.portvakt.local.program.Trees;

/** Holds the test stack for the builds that asked for it, and ends with the last of them. */
final class Keeper {

  static final String HELD = "held by the keeper of Portvakt's test stack";

  private final Set<Long> builds = new HashSet<>();
  private final HttpServer http;
  private final Stack stack;
  private final Stack operated;

  private Keeper(Path home) throws IOException {
    stack =
        Implementation.chosen() == Implementation.CONTAINERS
            ? ContainerStack.in(home)
            : NativeStack.forTests(home, false);
    operated = NativeStack.forTests(home.resolve("operated"), true);
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/hold/", this::hold);
    offer("/postgres", stack.postgres());
    offer("/engine", stack.engine());
    offer("/mail", stack.mail());
    offer("/operated-engine", operated.engine());
    http.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(home)));
  }

  /** Takes the file to write its address to, and the build that it is started for. */
  public static void main(String[] arguments) throws IOException {
    var address = Path.of(arguments[0]);
    var homes = address.resolveSibling(Implementation.chosen().id());
    deleteLeftovers(homes);
    var keeper = new Keeper(homes.resolve(Long.toString(ProcessHandle.current().pid())));
    keeper.hold(Long.parseLong(arguments[1]));
    keeper.publish(address);
  }

  /** What keepers left that were killed. */
  private static void deleteLeftovers(Path homes) throws IOException {
    try (var left = Files.list(Files.createDirectories(homes))) {
      left.filter(home -> ProcessHandle.of(Long.parseLong(home.getFileName().toString())).isEmpty())
          .forEach(Trees::delete);
    }
  }

  private void publish(Path address) throws IOException {
    var draft = address.resolveSibling(address.getFileName() + ".draft");
    Files.writeString(draft, "http://127.0.0.1:%d/".formatted(http.getAddress().getPort()));
    Files.move(draft, address, StandardCopyOption.ATOMIC_MOVE);
  }

  private <A> void offer(String path, Part<A> part) {
    http.createContext(
        path,
        exchange -> {
          try {
            part.start();
            answer(exchange, 200, new Gson().toJson(part.address()));
          } catch (RuntimeException e) {
            answer(exchange, 500, String.valueOf(e.getMessage()));
          }
        });
  }

  private void hold(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    hold(Long.parseLong(path.substring("/hold/".length())));
    answer(exchange, 200, HELD);
  }

  private synchronized void hold(long build) {
    if (builds.add(build)) {
      var end = ProcessHandle.of(build).map(ProcessHandle::onExit);
      var _ =
          end.orElseGet(() -> CompletableFuture.completedFuture(null))
              .thenRun(() -> release(build));
    }
  }

  private synchronized void release(long build) {
    builds.remove(build);
    if (builds.isEmpty()) {
      http.stop(0);
      // not here: this thread is the one that tells of ended processes, and our end awaits some
      Thread.ofPlatform().start(() -> System.exit(0));
    }
  }

  private void end(Path home) {
    stack.close();
    operated.close();
    Trees.delete(home);
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    try (exchange) {
      var body = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
