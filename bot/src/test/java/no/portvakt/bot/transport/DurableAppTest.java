package no.portvakt.bot.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.SSLCheckRequest;
import com.slack.api.model.event.AppHomeOpenedEvent;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class DurableAppTest {

  private final DurableApp app =
      new DurableApp(
          AppConfig.builder().requestVerificationEnabled(false).build(),
          Slack.getInstance(),
          List.of(),
          new OncePerDelivery(
              new Inbox(JdbcClient.create(new DriverManagerDataSource())),
              new TransactionTemplate()));

  @Test
  void runsNothingThatCameInByAnotherWay() {
    var request = new SSLCheckRequest("ssl_check=1", new RequestHeaders(Map.of()));

    assertThatThrownBy(() -> app.run(request)).hasMessageContaining("came in by no door");
  }

  @Test
  void takesEachIdOnce() {
    app.command("/portvakt", (request, context) -> context.ack());

    assertThatThrownBy(() -> app.command("/portvakt", (request, context) -> context.ack()))
        .hasMessage("two listeners for COMMAND /portvakt");
    assertThat(app.ids().of(Kind.COMMAND)).containsExactly("/portvakt");
  }

  @Test
  void takesTheSameIdForDifferentKinds() {
    app.viewSubmission("order", (request, context) -> context.ack());
    app.blockAction("order", (request, context) -> context.ack());
    app.event(AppHomeOpenedEvent.class, (payload, context) -> context.ack());

    assertThat(app.ids().of(Kind.EVENT)).containsExactly("app_home_opened");
  }

  @Test
  void takesNoPatterns() {
    assertThatThrownBy(
            () -> app.blockAction(Pattern.compile("order.*"), (request, context) -> context.ack()))
        .hasMessageStartingWith("a listener's id is exact");
  }
}
