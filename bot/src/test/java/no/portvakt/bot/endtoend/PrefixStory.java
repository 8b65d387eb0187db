package no.portvakt.bot.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The story a newcomer plays by hand: a developer orders a prefix, an operator sees the process in
 * Operate, the servicedesk approves, and the registry holds the prefix. Between the steps the
 * engine and the database are killed; {@code KilledBetweenStepsIT} kills the engine before each.
 */
record PrefixStory(House house, Browser browser) {

  private static final String PREFIX = "kart";

  void play() throws IOException, InterruptedException {
    var ola = browser.open(house.workspaceAs("U0OLA", "C0MASKINPORTEN"), "nb-NO");
    order(ola);

    house.engine().kill();
    house.engine().start();
    seeInOperate(browser.open(house.orders(), "en-GB"), "operate-waiting");
    reconcile();

    house.postgres().kill();
    house.postgres().start();
    var kari = browser.open(house.workspaceAs("U0KARI", "C0SERVICEDESK"), "nb-NO");
    var card = cardIn(kari);
    Pictures.take(kari, "slack-waiting");
    card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Godkjenn"))
        .first()
        .click();
    assertThat(cardIn(kari)).containsText("Kari Vakt");
    assertThat(
            cardIn(kari)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Godkjenn")))
        .hasCount(0);
    Pictures.take(kari, "slack");

    ola.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Portvakt")).first().click();
    assertThat(ola.getByRole(AriaRole.LOG)).containsText("Prefikset " + PREFIX + " er klart");
    Pictures.take(ola, "slack-done");

    awaitPrefix();
    assertThat(house.verifyAudit()).isZero();
    seeInOperate(browser.open(house.orders(), "en-GB"), "operate");
  }

  private static void order(Page ola) {
    var composer =
        ola.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("Melding til maskinporten"));
    composer.fill("/portvakt prefiks " + PREFIX + " ver2");
    composer.press("Enter");
    var form = ola.getByRole(AriaRole.DIALOG, new GetByRoleOptions().setName("Bestill prefiks"));
    form.getByLabel("Formål").fill("Kart og stedsnavn til kommunene");
    form.getByLabel("Forventet antall konsumenter").fill("40");
    Pictures.take(ola, "slack-order");
    form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send bestilling"))
        .click();
    assertThat(
            ola.getByRole(
                AriaRole.DIALOG, new GetByRoleOptions().setName("Bestillingen er lagret")))
        .isVisible();
    ola.keyboard().press("Escape");
  }

  private static Locator cardIn(Page servicedesk) {
    return servicedesk
        .getByRole(AriaRole.ARTICLE)
        .filter(new Locator.FilterOptions().setHasText("prefikset " + PREFIX))
        .first();
  }

  /** Logs in, opens the order's instance and looks at its diagram. */
  private static void seeInOperate(Page operate, String picture) {
    operate.getByLabel("Username").fill("demo");
    operate.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("Password")).fill("demo");
    operate
        .getByRole(
            AriaRole.BUTTON,
            new GetByRoleOptions().setName(Pattern.compile("log ?in", Pattern.CASE_INSENSITIVE)))
        .click();
    instanceIn(operate).click();
    assertThat(operate.getByTestId("diagram")).containsText("Register prefix");
    Pictures.take(operate, picture);
  }

  /** Operate's list stays as it was opened when the order was not in it yet: one loads it anew. */
  private static Locator instanceIn(Page operate) {
    var link =
        operate.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("View instance")).first();
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInSameThread()
        .until(() -> {
          if (comes(link)) {
            return true;
          }
          operate.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
          return false;
        });
    return link;
  }

  private static boolean comes(Locator link) {
    try {
      link.waitFor(new Locator.WaitForOptions().setTimeout(10_000));
      return true;
    } catch (TimeoutError notYet) {
      return false;
    }
  }

  /** Operate's API knows the instance and its request; one that is older than a minute counts. */
  private void reconcile() throws IOException, InterruptedException {
    house.jdbc().sql("update request set updated_at = updated_at - interval '1 hour'").update();
    assertThat(house.reconcile()).isZero();
  }

  private void awaitPrefix() {
    await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> assertThat(prefixes()).isEqualTo(1));
  }

  private int prefixes() {
    return house
        .jdbc()
        .sql("select count(*) from prefix where name = ?")
        .param(PREFIX)
        .query(Integer.class)
        .single();
  }
}
