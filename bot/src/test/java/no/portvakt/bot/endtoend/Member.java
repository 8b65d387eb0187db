package no.portvakt.bot.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** A person of the Slack workspace, who acts in a tab of their own. */
record Member(Page page) {

  static Member of(House house, Browser browser, String user) {
    return new Member(browser.open(house.workspaceAs(user, "C0MASKINPORTEN"), "nb-NO"));
  }

  /** Writes in the channel that is open to all. */
  void say(String text) {
    link("maskinporten").click();
    var composer =
        page.getByRole(
            AriaRole.TEXTBOX, new GetByRoleOptions().setName("Melding til maskinporten"));
    composer.fill(text);
    composer.press("Enter");
  }

  /** The form or its answer, once it is shown. */
  Locator form(String title) {
    var form = page.getByRole(AriaRole.DIALOG, new GetByRoleOptions().setName(title));
    assertThat(form).isVisible();
    return form;
  }

  /** Searches in a field of the open form and takes what is found. */
  void pick(Locator form, String label, String search, String found) {
    form.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(search);
    page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(found)).first().click();
  }

  void press(Locator form, String button) {
    form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
  }

  void closeForm() {
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
  }

  /** The latest message of Portvakt's with such a text. */
  Locator told(String text) {
    link("Portvakt").click();
    page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName("Meldinger")).click();
    return seen(text);
  }

  /** The latest message with such a text in what is open. */
  Locator seen(String text) {
    var message =
        page.getByRole(AriaRole.ARTICLE)
            .filter(new Locator.FilterOptions().setHasText(text))
            .last();
    assertThat(message).isVisible();
    return message;
  }

  /** Clicks a button of a message. */
  static void click(Locator message, String button) {
    message.locator("button", new Locator.LocatorOptions().setHasText(button)).first().click();
  }

  /** Clicks a button of a message, and the same again when asked whether it is meant. */
  void confirm(Locator message, String button) {
    click(message, button);
    click(page.getByRole(AriaRole.ALERTDIALOG), button);
  }

  /** The page at ID-porten that a message's link leads to. */
  Page toIdPorten(Locator message) {
    var visit = page.context().waitForPage(message.getByRole(AriaRole.LINK)::click);
    visit.getByText("Logg inn med ID-porten").first().click();
    assertThat(visit.getByRole(AriaRole.LISTITEM)).not().hasCount(0);
    return visit;
  }

  /** Logs in there, and sees that the decision counts. */
  static void logIn(Page idPorten, String name) {
    idPorten
        .getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText(name))
        .getByRole(AriaRole.BUTTON)
        .first()
        .click();
    assertThat(idPorten.getByText("Avgjørelsen er registrert")).isVisible();
    idPorten.close();
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name)).first();
  }
}
