package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import no.portvakt.registry.right.Right;
import no.portvakt.workflows.merkantile.KeptMerkantile;
import no.portvakt.workflows.merkantile.MerkantileNotice;
import no.portvakt.workflows.merkantile.MerkantileNotice.Stage;
import no.portvakt.workflows.merkantile.MerkantileRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Merkantile data that nobody has confirmed for long: who is told of them, and how often. */
class MerkantileSweepIT extends MerkantileInProduction {

  private static final Period TEN_MONTHS = Period.ofMonths(10);
  private static final Period ONE_MONTH = Period.ofDays(31);

  @AfterEach
  void mend() {
    announcer.beAway(false);
  }

  @Test
  void howeverManySweepAtOnceTheKeepersAreAskedOnceOfAllThatIsDue() throws Exception {
    var keeper = holder(owner, Right.API, Right.INTEGRATION);
    var provider = provider(TEN_MONTHS);
    var clients = List.of(client(null, TEN_MONTHS), client(null, TEN_MONTHS));
    client(null, Period.ofMonths(8));

    try (var threads = Executors.newFixedThreadPool(3)) {
      for (var swept : threads.invokeAll(Collections.nCopies(6, Executors.callable(sweep)))) {
        swept.get();
      }
    }
    sweep.run();

    var told = announcer.confirmationsOf(owner);
    assertThat(told)
        .allSatisfy(notice -> {
          assertThat(notice.stage()).isEqualTo(Stage.ASKED);
          assertThat(notice.keepers()).containsExactly(keeper);
        });
    assertThat(told.stream().filter(notice -> refs(notice).contains(provider)))
        .extracting(MerkantileNotice::id)
        .containsOnly(
            told.stream()
                .filter(one -> refs(one).contains(provider))
                .findFirst()
                .orElseThrow()
                .id());
    assertThat(told.stream().flatMap(notice -> refs(notice).stream()).distinct())
        .containsExactlyInAnyOrder(provider, clients.getFirst(), clients.getLast());
    assertThat(audited("merkantile.confirmation-asked")).isEqualTo(3);
    assertThat(rows()).isEqualTo(3);
  }

  @Test
  void whenTheKeepersDoNothingForAMonthNotificationPointsAndServicedeskAreTold() {
    var keeper = holder(owner, Right.INTEGRATION);
    var client = client(null, TEN_MONTHS);
    sweep.run();
    askedAgo(Period.ofDays(29));
    sweep.run();
    assertThat(stages()).containsExactly(Stage.ASKED);

    askedAgo(ONE_MONTH);
    sweep.run();
    sweep.run();

    assertThat(stages()).containsExactly(Stage.ASKED, Stage.ESCALATED);
    var escalated = announcer.confirmationsOf(owner).getLast();
    assertThat(refs(escalated)).containsExactly(client);
    assertThat(escalated.keepers()).containsExactly(keeper);
    assertThat(escalated.points()).containsExactly("varsel@" + owner + ".example");
    assertThat(audited("merkantile.confirmation-escalated")).isOne();
  }

  @Test
  void withoutAKeeperItIsEscalatedAtOnce() {
    member(owner);
    provider(TEN_MONTHS);

    sweep.run();
    askedAgo(ONE_MONTH);
    sweep.run();

    assertThat(stages()).containsExactly(Stage.ESCALATED);
    assertThat(announcer.confirmationsOf(owner).getFirst().keepers()).isEmpty();
  }

  @Test
  void whoConfirmsIsNotAskedAgainUntilTheTimeIsOver() {
    var keeper = holder(owner, Right.API);
    var provider = provider(TEN_MONTHS);
    sweep.run();

    keep.confirm(provider, standing(provider).confirmedAt(), keeper.id());
    askedAgo(ONE_MONTH);
    sweep.run();

    assertThat(stages()).containsExactly(Stage.ASKED);
    provider(TEN_MONTHS.plusDays(1));
    sweep.run();
    assertThat(stages()).containsExactly(Stage.ASKED, Stage.ASKED);
  }

  @Test
  void withSlackAwayPeopleAreToldAfterwardsAndOnlyOfWhatStillStands() {
    var keeper = holder(owner, Right.INTEGRATION);
    var confirmed = client(null, TEN_MONTHS);
    var off = client(null, TEN_MONTHS);
    var stands = client(null, TEN_MONTHS);
    announcer.beAway(true);
    sweep.run();
    assertThat(announcer.confirmationsOf(owner)).isEmpty();

    keep.confirm(confirmed, standing(confirmed).confirmedAt(), keeper.id());
    clients.deactivate("prod", owner, clientOf(off), true, TEST);
    announcer.beAway(false);
    sweep.run();

    assertThat(announcer.confirmationsOf(owner))
        .singleElement()
        .satisfies(notice -> assertThat(refs(notice)).containsExactly(stands));
  }

  @Test
  void aSuppliersPeopleAreAskedAboutTheClientsThatItMade() {
    var supplier = KeysOnTheEngine.organisationNumber();
    var keeper = holder(supplier, Right.INTEGRATION, Right.SUPPLIER);
    holder(owner, Right.INTEGRATION);
    var client = client(supplier, TEN_MONTHS);

    sweep.run();

    assertThat(announcer.confirmationsOf(owner)).isEmpty();
    assertThat(announcer.confirmationsOf(supplier))
        .singleElement()
        .satisfies(notice -> {
          assertThat(refs(notice)).containsExactly(client);
          assertThat(notice.keepers()).containsExactly(keeper);
        });
  }

  private List<Stage> stages() {
    return announcer.confirmationsOf(owner).stream().map(MerkantileNotice::stage).toList();
  }

  private static List<MerkantileRef> refs(MerkantileNotice notice) {
    return notice.kept().stream().map(KeptMerkantile::ref).toList();
  }

  private long rows() {
    return jdbc.sql(
            "select count(*) from merkantile_reminder where organisation = ? and told_at is not null")
        .param(owner.value())
        .query(Long.class)
        .single();
  }

  private long audited(String action) {
    return jdbc.sql(
            """
            select count(*) from audit_trail a
             where action = :action
               and (subject = 'merkantile:prod/' || :owner
                or subject in (select 'merkantile:prod/client/' || id from client
                                where organisation = :owner))
            """)
        .param("action", action)
        .param("owner", owner.value())
        .query(Long.class)
        .single();
  }
}
