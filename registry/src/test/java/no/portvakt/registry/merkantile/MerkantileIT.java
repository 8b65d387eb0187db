package no.portvakt.registry.merkantile;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.merkantile.SaveOutcome.Refused;
import no.portvakt.registry.merkantile.SaveOutcome.Saved;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class MerkantileIT {

  private static final Cause CAUSE = Cause.of(ACTOR);

  @Autowired Merkantile merkantile;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  @Test
  void savedDataAreCompleteConfirmedAndFoundInTheirOneForm() {
    var etat = organisation();
    var expected =
        new MerkantileData(
            new Invoice(
                "Kartetaten",
                OrganisationNumber.of("313100200"),
                List.of("Storgata 1"),
                "3510",
                "Hønefoss",
                "K-42"),
            List.of("drift@kartetaten.example", "vakt@kartetaten.example"),
            clock.instant());

    assertThat(merkantile.saveProvider("prod", etat, Forms.complete(), CAUSE))
        .isEqualTo(new Saved(expected));

    assertThat(merkantile.ofProvider("prod", etat)).contains(expected);
    assertThat(merkantile.isComplete("prod", etat)).isTrue();
    assertThat(merkantile.isComplete("ver2", etat)).isFalse();
  }

  @Test
  void aFormThatBreaksARuleSavesAndRecordsNothing() {
    var etat = organisation();

    assertThat(merkantile.saveProvider("prod", etat, Forms.withPostcode("351"), CAUSE))
        .isEqualTo(new Refused(List.of(new Violation("merkantile.postcode", "postcode"))));

    assertThat(merkantile.ofProvider("prod", etat)).isEmpty();
    assertThat(AuditView.of(jdbc, "merkantile:prod/" + etat)).isEmpty();
  }

  @Test
  void savingAgainConfirmsAnew() {
    var etat = organisation();
    merkantile.saveProvider("prod", etat, Forms.complete(), CAUSE);
    clock.move(Duration.ofDays(200));

    merkantile.saveProvider("prod", etat, Forms.complete(), CAUSE);

    assertThat(merkantile.ofProvider("prod", etat))
        .map(MerkantileData::confirmedAt)
        .contains(clock.instant());
  }

  @Test
  void aChangeIsRecordedWithBeforeAndAfterAndAddressesMasked() {
    var etat = organisation();
    merkantile.saveProvider("prod", etat, Forms.complete(), CAUSE);
    merkantile.saveProvider("prod", etat, Forms.withPostcode("0150"), CAUSE);

    assertThat(AuditView.of(jdbc, "merkantile:prod/" + etat))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("merkantile.changed system:test")
        .contains("\"postcode.after\":\"0150\"", "\"postcode.before\":\"3510\"")
        .contains(
            "\"notificationPoints.after\":\"d***@kartetaten.example v***@kartetaten.example\"");
  }

  @Test
  void whatIsRecordedAsBeforeIsWhatTheLastChangeLeft() throws Exception {
    var etat = organisation();

    Race.among(
        8,
        runner -> merkantile.saveProvider("prod", etat, Forms.withPostcode("100" + runner), CAUSE));

    var entries = AuditView.of(jdbc, "merkantile:prod/" + etat);
    assertThat(entries).hasSize(8);
    for (int i = 1; i < entries.size(); i++) {
      assertThat(postcode(entries.get(i), "before"))
          .isEqualTo(postcode(entries.get(i - 1), "after"));
    }
  }

  private static String postcode(String entry, String when) {
    var key = "\"postcode." + when + "\":\"";
    int start = entry.indexOf(key) + key.length();
    return entry.substring(start, start + 4);
  }

  @Test
  void anUnknownOrganisationOrEnvironmentHasNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            merkantile.saveProvider("prod", Some.organisationNumber(), Forms.complete(), CAUSE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> merkantile.saveProvider("ver3", organisation(), Forms.complete(), CAUSE));
  }

  private OrganisationNumber organisation() {
    var organisation = Some.organisation();
    organisations.register(organisation, ACTOR);
    return organisation.number();
  }
}
