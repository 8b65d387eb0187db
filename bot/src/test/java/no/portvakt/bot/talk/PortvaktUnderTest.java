package no.portvakt.bot.talk;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import no.portvakt.bot.Installation;
import no.portvakt.local.slack.SlackUser;
import no.portvakt.local.slack.SlackWorkspace;
import no.portvakt.local.slack.SlackWorkspaceConfig;
import no.portvakt.local.stack.TestStack;
import org.jspecify.annotations.Nullable;

/** Portvakt among its people, with a real database and a real engine; all tests share it. */
final class PortvaktUnderTest {

  static final String SERVICEDESK = "C0SERVICEDESK";
  private static @Nullable PortvaktUnderTest shared;

  final SlackWorkspace slack;
  final Installation installation;
  final URI url;

  private PortvaktUnderTest() {
    int port = freePort();
    url = URI.create("http://127.0.0.1:" + port);
    slack = SlackWorkspace.start(SlackWorkspaceConfig.demo().appUrl(url));
    var mail = TestStack.mail();
    installation =
        Installation.start(
            NoFurtherBeans.class,
            "server.port=" + port,
            "portvakt.public-url=" + url,
            "portvakt.zeebe.grpc-address=" + TestStack.engine().grpc(),
            "portvakt.slack.api-url=" + slack.apiUrl(),
            "spring.mail.host=" + mail.host(),
            "spring.mail.port=" + mail.port());
    warmUp();
  }

  /** The first modal of a cold program may open later than Slack allows. */
  private void warmUp() {
    var petter = as("U0PETTER");
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> {
          petter.shortcut("order-prefix");
          return petter.topmost().isPresent();
        });
  }

  static synchronized PortvaktUnderTest shared() {
    if (shared == null) {
      shared = new PortvaktUnderTest();
    }
    return shared;
  }

  SlackUser as(String user) {
    return slack.as(user);
  }

  <T> T bean(Class<T> type) {
    return installation.bean(type);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The installation is as it is. */
  static final class NoFurtherBeans {}
}
