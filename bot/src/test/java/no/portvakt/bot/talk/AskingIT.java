package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

/** The commands that only ask, in the language of whoever asks. */
class AskingIT {

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();

  @Test
  void helpComesInTheLanguageOfWhoeverAsks() {
    portvakt.as("U0OLA").command("/portvakt").succeeds();
    portvakt.as("U0SIRI").command("/portvakt hjelp").succeeds();
    portvakt.as("U0MAYA").command("/portvakt help").succeeds();

    portvakt.as("U0OLA").awaitEphemeral(help -> help.says("bestill et prefiks"));
    portvakt.as("U0SIRI").awaitEphemeral(help -> help.says("bestill eit prefiks"));
    portvakt.as("U0MAYA").awaitEphemeral(help -> help.says("order a prefix"));
  }

  @Test
  void aMisspeltCommandIsGuessed() {
    portvakt.as("U0OLA").command("/portvakt statuss").succeeds();
    portvakt.as("U0OLA").command("/portvakt <!channel>*x*").succeeds();

    portvakt.as("U0OLA").awaitEphemeral(help -> help.says("Mente du /portvakt status?"));
    portvakt
        .as("U0OLA")
        .awaitEphemeral(help -> help.blocksText().contains("Jeg kjenner ikke kommandoen"));
  }

  @Test
  void whoamiSaysWhatAPersonIsAndMay() {
    portvakt.as("U0ODD").command("/portvakt hvemerjeg").succeeds();
    portvakt.as("U0SIRI").command("/portvakt kvenereg").succeeds();

    portvakt
        .as("U0ODD")
        .awaitEphemeral(told ->
            told.says("odd.drift@portdir.example")
                && told.says("Operatør i Portdirektoratet")
                && told.says("prod (produksjon)"));
    portvakt
        .as("U0SIRI")
        .awaitEphemeral(told -> told.says("lèt berre hovudadministratorar bestille"));
  }

  @Test
  void statusIsShownToThoseItConcerns() {
    var prefix = Words.prefix();
    var card = Orders.order(portvakt, "U0OLA", prefix, "Kart");
    var reference = Orders.reference(card);

    portvakt.as("U0OLA").command("/portvakt status").succeeds();
    portvakt.as("U0ODD").command("/portvakt status " + reference).succeeds();
    portvakt.as("U0SIRI").command("/portvakt status " + reference).succeeds();

    var own = portvakt.as("U0OLA").awaitEphemeral(told -> told.says(prefix));
    assertThat(own.buttons()).containsExactly("Trekk tilbake");
    assertThat(own.blocksText()).contains("Hvem venter vi på?", "Servicedesk.", "sendt av Ola");
    var operators = portvakt.as("U0ODD").awaitEphemeral(told -> told.says(prefix));
    assertThat(operators.buttons()).containsExactly("Se prosessen i Operate");
    assertThat(operators.json().toString()).contains("/operate/processes/");
    portvakt.as("U0SIRI").awaitEphemeral(told -> told.says("Eg finn inga sak " + reference));
  }

  @Test
  void aStatusShowsWhatItsOwnButtonDid() {
    var prefix = Words.prefix();
    Orders.order(portvakt, "U0OLA", prefix, "Kart");
    var ola = portvakt.as("U0OLA");
    ola.command("/portvakt status").succeeds();
    var status = ola.awaitEphemeral(told -> told.says(prefix));

    status.click("Trekk tilbake").succeeds();

    await()
        .untilAsserted(() -> {
          assertThat(status.now().buttons()).isEmpty();
          assertThat(status.now().blocksText()).contains("Trukket tilbake av Ola Utvikler");
        });
    ola.awaitEphemeral(told -> told.text().endsWith("er trukket tilbake."));
  }

  @Test
  void aStatusShowsTheAnswerThatWasGivenFromIt() {
    var prefix = Words.prefix();
    var card = Orders.order(portvakt, "U0OLA", prefix, "Kart");
    card.click("Be om mer informasjon").succeeds();
    portvakt
        .as("U0KARI")
        .awaitModal(open -> open.callbackId().equals("ask"))
        .fill("question", "Hvem skal bruke det?")
        .submit()
        .succeeds();
    var ola = portvakt.as("U0OLA");
    ola.command("/portvakt status").succeeds();
    var status = ola.awaitEphemeral(told -> told.says(prefix));

    status.click("Svar").succeeds();
    ola.awaitModal(open -> open.callbackId().equals("answer"))
        .fill("answer", "Alle kommunene")
        .submit()
        .succeeds();

    await()
        .untilAsserted(() -> {
          assertThat(status.now().buttons()).containsExactly("Trekk tilbake");
          assertThat(status.now().blocksText()).contains("Alle kommunene");
        });
  }

  @Test
  void anOrderThatBreaksRulesSaysWhatIsAllowed() {
    var siri = portvakt.as("U0SIRI");
    var form = Orders.form(siri, "Nav-x", "ver2");

    var errors =
        form.fill("purpose", "Fødselsnummer hører ikke hjemme her")
            .fill("expectedConsumers", "3")
            .submit()
            .errors();

    assertThat(errors.get("prefix")).contains("utan mellomrom, bindestrek og æøå");
    assertThat(errors.get("environment")).contains("berre hovudadministratorar");
  }
}
