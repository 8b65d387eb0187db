package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

/** An order for production waits for signed terms and merkantile data instead of being refused. */
class ProductionIT {

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();

  @Test
  void anOrderForProductionGetsWhatItLacksAndIsApproved() {
    var prefix = Words.prefix();
    var ola = portvakt.as("U0OLA");
    var hilde = portvakt.as("U0HILDE");

    var form = Orders.form(ola, prefix, "prod");
    assertThat(form.fields()).contains("Fakturamottaker", "Varslingspunkter");
    assertThat(form.text()).contains("Bruksvilkårene for Kartetaten er ikke signert ennå");
    form.fill("purpose", "Kart for alle").fill("expectedConsumers", "400").submit().succeeds();

    var waiting = ola.awaitDm(dm -> dm.says(prefix) && dm.says("Merkantile data mangler"));
    assertThat(waiting.blocksText()).contains("Hilde Direktør er spurt om å signere");
    var ask = hilde.awaitDm(dm -> dm.says(prefix) && dm.says("Bruksvilkårene må signeres"));

    waiting.seenBy(portvakt.as("U0AMINA")).click("Fyll ut merkantile data").succeeds();
    portvakt.as("U0AMINA").awaitEphemeral(told -> told.says("Bare de som hører til Kartetaten"));
    waiting.click("Fyll ut merkantile data").succeeds();
    var merkantile = ola.awaitModal(modal -> modal.callbackId().equals("merkantile"));
    merkantile
        .fill("recipient", "Kartetaten")
        .fill("organisationNumber", "313 100 201")
        .fill("addressLines", "Kartveien 1")
        .fill("postcode", "123")
        .fill("city", "Hønefoss")
        .fill("reference", "REF 7")
        .fill("notificationPoints", "varsel@kartetaten.example");
    var errors = merkantile.submit().errors();
    assertThat(errors.get("organisationNumber")).contains("kontrollsifferet stemmer ikke");
    assertThat(errors.get("postcode")).contains("fire sifre");
    merkantile
        .fill("organisationNumber", "313 100 200")
        .fill("postcode", "3511")
        .submit()
        .succeeds();

    ask.seenBy(ola).click("Signer bruksvilkår").succeeds();
    ola.awaitEphemeral(told -> told.says("Bare en hovedadministrator i Kartetaten"));
    ask.click("Signer bruksvilkår").succeeds();
    hilde
        .awaitModal(modal -> modal.callbackId().equals("terms"))
        .chooseAll("accept", "yes")
        .submit()
        .succeeds();

    var card = Orders.card(portvakt, prefix);
    assertThat(card.blocksText()).contains("prod (produksjon)");
    await()
        .untilAsserted(() -> {
          assertThat(ask.now().buttons()).isEmpty();
          assertThat(waiting.now().blocksText()).contains("Alt er nå på plass");
        });
    card.click("Godkjenn").succeeds();
    ola.awaitDm(dm -> dm.says("Prefikset " + prefix + " er klart"));
  }
}
