package no.portvakt.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import no.portvakt.local.program.Http;
import no.portvakt.local.program.JavaProgram;
import no.portvakt.local.program.JavaServer;
import no.portvakt.local.program.SourceTree;
import no.portvakt.local.program.Training;

/** OpenSearch, which Operate reads from, as our child process. */
final class NativeOpenSearch implements Part<URI> {

  private static final List<String> FLAGS =
      List.of(
          "-Xms128m",
          "-Xmx320m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:MaxDirectMemorySize=64m",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final URI address;
  private final JavaServer server;

  NativeOpenSearch(Path home, PortPlan ports) {
    var port = ports.port("OpenSearch", 9200);
    address = URI.create("http://127.0.0.1:" + port);
    var arguments = List.of(home.resolve("opensearch").toString(), Integer.toString(port));
    var program =
        new JavaProgram(
            FLAGS, classPath(), "no.portvakt.local.opensearch.OpenSearchNode", arguments);
    server =
        new JavaServer(program, Map.of(), home.resolve("logs/opensearch.log"), Training.IN_PASSING);
  }

  private static List<Path> classPath() {
    var built = SourceTree.root().resolve("local/opensearch/target");
    var jars = new ArrayList<>(JavaProgram.jars(built));
    jars.addAll(JavaProgram.jars(built.resolve("lib")));
    return jars;
  }

  @Override
  public URI address() {
    return address;
  }

  @Override
  public void start() {
    server.start(() -> Http.get(address).isPresent());
  }

  @Override
  public void kill() {
    server.kill();
  }

  @Override
  public void close() {
    server.close();
  }

  @Override
  public void remove() {
    server.kill();
  }

  @Override
  public CompletableFuture<?> ended() {
    return server.ended();
  }
}
