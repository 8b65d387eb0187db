package no.portvakt.bot.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.local.slack.SlackModal;
import no.portvakt.local.slack.SlackUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of a decision that takes a log-in, on everything that {@code ./run} starts: the click
 * in Slack, the pages in a browser, and what everybody sees of it afterwards.
 */
class LogInEndToEndIT {

  private static final Pattern LINK = Pattern.compile("\"url\":\"(http[^\"]+/login/[^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void theServicedeskLogsInToDecide(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home)
      throws Exception {
    try (var house = House.withLogIn(home);
        var browser = new Browser()) {
      var kari = house.slack().as("U0KARI");
      var jonas = house.slack().as("U0JONAS");

      var first = order(house, "kart");
      first.click("Godkjenn").succeeds();
      var asked = kari.awaitEphemeral(told -> told.says("krever at du logger inn med ID-porten"));
      assertThat(first.now().buttons()).contains("Godkjenn");
      logIn(browser, link(asked.json().toString()), "Kari Vakt");
      awaitSaid(first, "Godkjent av Kari Vakt");
      house.slack().as("U0OLA").awaitDm(dm -> dm.says("kart") && dm.says("er registrert"));

      var second = order(house, "vei");
      second.click("Godkjenn").succeeds();
      awaitSaid(second, "Godkjent av Kari Vakt");

      var third = order(house, "bru");
      third.seenBy(jonas).click("Avslå").succeeds();
      reject(jonas);
      var form = jonas.awaitModal(modal -> LINK.matcher(modal.json().toString()).find());
      logIn(browser, link(form.json().toString()), "Jonas Lund");
      awaitSaid(third, "Avslått av Jonas Lund");

      assertThat(assurances(house)).containsOnly("IDPORTEN:idporten-loa-high");
      assertThat(house.verifyAudit()).isZero();
    }
  }

  private static SlackMessage order(House house, String prefix) {
    var ola = house.slack().as("U0OLA");
    ola.command("/portvakt prefiks " + prefix + " ver2").succeeds();
    ola.awaitModal(modal -> modal.json().toString().contains("\"" + prefix + "\""))
        .fill("purpose", "Kart og stedsnavn")
        .fill("expectedConsumers", "12")
        .submit()
        .succeeds();
    return house
        .slack()
        .as("U0KARI")
        .awaitMessage(
            "C0SERVICEDESK",
            message -> message.thread().isEmpty() && message.says("prefikset " + prefix));
  }

  private static void reject(SlackUser person) {
    SlackModal modal = person.awaitModal(open -> open.callbackId().equals("reject"));
    modal.fill("reason", "Bruk det de har").submit().succeeds();
  }

  /** From the page that the link opens, through the stand-in, to the page that says it is done. */
  private static void logIn(Browser browser, URI link, String name) {
    var page = browser.open(link, "nb-NO");
    Pictures.take(page, "login");
    page.getByRole(AriaRole.LINK).click();
    Pictures.take(page, "login-idporten");
    person(page, name)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("high"))
        .click();
    assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
        .containsText(Pattern.compile("Avgj(ørelsen|erda) er registrert"));
    Pictures.take(page, "login-done");
  }

  private static Locator person(Page page, String name) {
    return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(name));
  }

  private static URI link(String json) {
    return LINK.matcher(json)
        .results()
        .map(found -> URI.create(found.group(1)))
        .findFirst()
        .orElseThrow();
  }

  private static void awaitSaid(SlackMessage card, String words) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(card.now().blocksText()).contains(words));
  }

  private static List<String> assurances(House house) {
    return house
        .jdbc()
        .sql("select assurance from decision")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
