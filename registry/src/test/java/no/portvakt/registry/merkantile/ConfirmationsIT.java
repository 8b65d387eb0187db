package no.portvakt.registry.merkantile;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.merkantile.ConfirmOutcome.Confirmed;
import no.portvakt.registry.merkantile.ConfirmOutcome.Missing;
import no.portvakt.registry.merkantile.ConfirmOutcome.Stale;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class ConfirmationsIT {

  private static final Cause CAUSE = Cause.of(ACTOR);

  @Autowired Merkantile merkantile;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private OrganisationNumber etat;
  private ClientId client;

  @BeforeEach
  void registerAnOrganisationAndItsClient() {
    etat = organisation();
    client = ClientRow.put(jdbc, "prod", etat, true);
  }

  @Test
  void confirmedDataStandAsTheyAreWithANewTime() {
    var before = save(etat);
    clock.move(Duration.ofDays(200));

    var outcome = merkantile.confirmProvider("prod", etat, before.confirmedAt(), CAUSE);

    var after = new MerkantileData(before.invoice(), before.notificationPoints(), clock.instant());
    assertThat(outcome).isEqualTo(new Confirmed(after));
    assertThat(merkantile.ofProvider("prod", etat)).contains(after);
    assertThat(AuditView.of(jdbc, "merkantile:prod/" + etat))
        .hasSize(2)
        .last()
        .isEqualTo(
            "merkantile.confirmed system:test "
                + "{\"confirmedAt.after\":\"%s\",\"confirmedAt.before\":\"%s\"}"
                    .formatted(after.confirmedAt(), before.confirmedAt()));
  }

  @Test
  void aClientsDataAreConfirmedLikewise() {
    var before = save(client);
    clock.move(Duration.ofDays(200));

    assertThat(merkantile.confirmClient("prod", client, before.confirmedAt(), CAUSE))
        .isInstanceOf(Confirmed.class);

    assertThat(merkantile.ofClient("prod", client))
        .map(MerkantileData::confirmedAt)
        .contains(clock.instant());
    assertThat(AuditView.of(jdbc, "merkantile:prod/client/" + client)).hasSize(2);
  }

  @Test
  void nobodyConfirmsWhatTheyDidNotSee() {
    var shown = save(etat);
    clock.move(Duration.ofDays(1));
    merkantile.saveProvider("prod", etat, Forms.withPostcode("0150"), CAUSE);
    clock.move(Duration.ofDays(1));

    var outcome = merkantile.confirmProvider("prod", etat, shown.confirmedAt(), CAUSE);

    var current = merkantile.ofProvider("prod", etat).orElseThrow();
    assertThat(outcome).isEqualTo(new Stale(current));
    assertThat(current.confirmedAt()).isEqualTo(clock.instant().minus(Duration.ofDays(1)));
    assertThat(AuditView.of(jdbc, "merkantile:prod/" + etat)).hasSize(2);
  }

  @Test
  void thereIsNothingToConfirmWhereNothingIsRegistered() {
    assertThat(merkantile.confirmProvider("prod", etat, clock.instant(), CAUSE))
        .isEqualTo(new Missing());
    assertThat(merkantile.confirmClient("prod", client, clock.instant(), CAUSE))
        .isEqualTo(new Missing());
  }

  @Test
  void confirmedByManyAtOnceItIsRecordedOnce() throws Exception {
    var shown = save(etat);
    clock.move(Duration.ofDays(200));

    var outcomes =
        Race.among(8, _ -> merkantile.confirmProvider("prod", etat, shown.confirmedAt(), CAUSE));

    assertThat(outcomes).allMatch(Confirmed.class::isInstance);
    assertThat(AuditView.of(jdbc, "merkantile:prod/" + etat)).hasSize(2);
  }

  @Test
  void whatWasJustConfirmedIsNotRecordedAgain() {
    var data = save(etat);

    assertThat(merkantile.confirmProvider("prod", etat, data.confirmedAt(), CAUSE))
        .isEqualTo(new Confirmed(data));

    assertThat(AuditView.of(jdbc, "merkantile:prod/" + etat)).hasSize(1);
  }

  @Test
  void whatWasConfirmedBeforeATimeIsDueOldestFirst() {
    var older = save(client);
    clock.move(Duration.ofDays(1));
    var newer = save(etat);
    clock.move(Duration.ofDays(1));

    assertThat(due(newer.confirmedAt().plusNanos(1_000)))
        .containsExactly(
            new DueConfirmation(etat, client, older.confirmedAt()),
            new DueConfirmation(etat, null, newer.confirmedAt()));
    assertThat(due(newer.confirmedAt()))
        .containsExactly(new DueConfirmation(etat, client, older.confirmedAt()));
    assertThat(due(older.confirmedAt())).isEmpty();
  }

  @Test
  void whatIsConfirmedAnewIsNotDueAnyMore() {
    var data = save(client);
    clock.move(Duration.ofDays(200));

    merkantile.confirmClient("prod", client, data.confirmedAt(), CAUSE);

    assertThat(due(clock.instant())).isEmpty();
  }

  @Test
  void aClientThatIsOffNeedsNoConfirmation() {
    var off = ClientRow.put(jdbc, "prod", etat, false);
    save(off);
    clock.move(Duration.ofDays(1));

    assertThat(due(clock.instant())).isEmpty();
  }

  @Test
  void thePagesOfWhatIsDueMakeUpTheWholeThoughAllIsEquallyOld() {
    save(etat);
    save(client);
    for (int i = 0; i < 3; i++) {
      save(ClientRow.put(jdbc, "prod", etat, true));
    }
    var another = organisation();
    save(another);
    clock.move(Duration.ofDays(1));

    var whole = due(clock.instant(), 1_000);

    assertThat(whole).filteredOn(due -> due.organisation().equals(etat)).hasSize(5);
    assertThat(whole).filteredOn(due -> due.organisation().equals(another)).hasSize(1);
    for (int limit : new int[] {1, 2, 5}) {
      assertThat(due(clock.instant(), limit)).isEqualTo(whole);
    }
  }

  @Test
  void activeClientsWithoutDataAreListedByWhoRunsThem() {
    save(ClientRow.put(jdbc, "prod", etat, true));
    ClientRow.put(jdbc, "prod", etat, false);
    ClientRow.put(jdbc, "ver2", etat, true);
    var another = organisation();
    var others =
        List.of(
            ClientRow.put(jdbc, "prod", another, true), ClientRow.put(jdbc, "prod", etat, true));
    var supplied = ClientRow.put(jdbc, "prod", another, etat, true);

    var whole = unfilled(1_000);

    assertThat(whole)
        .filteredOn(one -> one.keeper().equals(etat))
        .extracting(UnfilledClient::client)
        .containsExactlyInAnyOrder(client, others.getLast(), supplied);
    assertThat(whole)
        .filteredOn(one -> one.client().equals(supplied))
        .extracting(UnfilledClient::organisation)
        .containsExactly(another);
    assertThat(whole)
        .filteredOn(one -> one.keeper().equals(another))
        .extracting(UnfilledClient::client)
        .containsExactly(others.getFirst());
    assertThat(whole).extracting(one -> one.keeper().value()).isSorted();
    for (int limit : new int[] {1, 2}) {
      assertThat(unfilled(limit)).isEqualTo(whole);
    }
    assertThat(merkantile.unfilledClients("prod", Instant.EPOCH, Keyset.first(10)).items())
        .isEmpty();
  }

  private List<UnfilledClient> unfilled(int limit) {
    var later = Instant.now().plus(Duration.ofDays(1));
    return Page.walk(limit, wanted -> merkantile.unfilledClients("prod", later, wanted)).toList();
  }

  private MerkantileData save(OrganisationNumber organisation) {
    merkantile.saveProvider("prod", organisation, Forms.complete(), CAUSE);
    return merkantile.ofProvider("prod", organisation).orElseThrow();
  }

  private MerkantileData save(ClientId id) {
    merkantile.saveClient("prod", id, Forms.complete(), CAUSE);
    return merkantile.ofClient("prod", id).orElseThrow();
  }

  /** Of this test's organisation. */
  private List<DueConfirmation> due(Instant before) {
    return due(before, 1_000).stream().filter(due -> due.organisation().equals(etat)).toList();
  }

  private List<DueConfirmation> due(Instant before, int limit) {
    return Page.walk(limit, wanted -> merkantile.dueForConfirmation("prod", before, wanted))
        .toList();
  }

  private OrganisationNumber organisation() {
    var organisation = Some.organisation();
    organisations.register(organisation, ACTOR);
    return organisation.number();
  }
}
