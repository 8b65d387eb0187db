package no.portvakt.local.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.mapper.MapperExtrasPlugin;
import org.opensearch.index.reindex.ReindexPlugin;
import org.opensearch.join.ParentJoinPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.painless.PainlessPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/** A single node with the plugins that Operate needs, taken from the class path. */
final class OpenSearchNode extends Node {

  private static final List<Class<? extends Plugin>> PLUGINS =
      List.of(
          Netty4Plugin.class,
          PainlessPlugin.class,
          ParentJoinPlugin.class,
          ReindexPlugin.class,
          CommonAnalysisPlugin.class,
          MapperExtrasPlugin.class);

  private OpenSearchNode(Settings settings) {
    super(
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "operate"),
        PLUGINS,
        true);
  }

  public static void main(String[] arguments)
      throws IOException, NodeValidationException, InterruptedException {
    var node = new OpenSearchNode(settings(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
    var ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node, ended)));
    node.start();
    ended.await();
  }

  private static Settings settings(Path home, int port) throws IOException {
    for (var folder : List.of("config", "plugins", "modules")) {
      Files.createDirectories(home.resolve(folder));
    }
    return Settings.builder()
        .put("path.home", home.toString())
        .put("cluster.name", "opensearch")
        .put("discovery.type", "single-node")
        .put("network.host", "127.0.0.1")
        .put("http.port", port)
        .put("transport.port", 0)
        .put("transport.type", "netty4")
        .put("http.type", "netty4")
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        .build();
  }

  private static void close(Node node, CountDownLatch ended) {
    try {
      node.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ended.countDown();
    }
  }
}
