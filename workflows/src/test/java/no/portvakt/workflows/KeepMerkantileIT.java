package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.merkantile.MerkantileForm;
import no.portvakt.registry.right.Right;
import no.portvakt.workflows.merkantile.KeptMerkantile;
import no.portvakt.workflows.merkantile.MerkantileAnswer;
import no.portvakt.workflows.merkantile.MerkantileRef;
import no.portvakt.workflows.prefixorder.OrderOutcome;
import no.portvakt.workflows.prefixorder.OrderPrefix;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may change and confirm merkantile data in production. */
class KeepMerkantileIT extends MerkantileInProduction {

  @Autowired OrderPrefix orders;

  @Test
  void whatAnOrganisationHasAsAProviderTakesTheRightToItsApis() {
    var keeper = holder(owner, Right.API);
    var other = holder(owner, Right.INTEGRATION);
    var provider = provider(Period.ofMonths(3));
    var shown = standing(provider).confirmedAt();

    assertThat(keep.confirm(provider, shown, other.id()))
        .isInstanceOf(MerkantileAnswer.NotAllowed.class);
    assertThat(keep.save(provider, form(), other.id()))
        .isInstanceOf(MerkantileAnswer.NotAllowed.class);
    assertThat(standing(provider).confirmedAt()).isEqualTo(shown);

    assertThat(keep.confirm(provider, shown, keeper.id()))
        .isInstanceOf(MerkantileAnswer.Confirmed.class);
    assertThat(standing(provider).confirmedAt()).isAfter(shown);
    assertThat(keep.confirm(provider, shown, keeper.id()))
        .isInstanceOfSatisfying(
            MerkantileAnswer.Stale.class,
            stale -> assertThat(stale.kept().data()).contains(standing(provider)));
  }

  @Test
  void whatAClientHasTakesTheRightToIntegrations() {
    var keeper = holder(owner, Right.INTEGRATION);
    var other = holder(owner, Right.API);
    var client = client(null, Period.ofMonths(3));

    assertThat(keep.save(client, form(), other.id()))
        .isInstanceOf(MerkantileAnswer.NotAllowed.class);
    assertThat(keep.save(client, changed("9999 Byen"), keeper.id()))
        .isInstanceOfSatisfying(
            MerkantileAnswer.Refused.class,
            refused ->
                assertThat(refused.violations())
                    .singleElement()
                    .satisfies(broken -> assertThat(broken.field()).isEqualTo("postcode")));
    assertThat(keep.save(client, changed("0001"), keeper.id()))
        .isInstanceOf(MerkantileAnswer.Saved.class);
    assertThat(standing(client).invoice().postcode()).isEqualTo("0001");
  }

  @Test
  void ofAClientThatASupplierMadeBothPartiesMay() {
    var supplier = KeysOnTheEngine.organisationNumber();
    var runner = holder(supplier, Right.INTEGRATION, Right.SUPPLIER);
    var withoutSupplier = holder(supplier, Right.INTEGRATION);
    var customers = holder(owner, Right.INTEGRATION);
    var client = client(supplier, Period.ofMonths(3));

    assertThat(keep.save(client, form(), withoutSupplier.id()))
        .isInstanceOf(MerkantileAnswer.NotAllowed.class);
    for (var one : List.of(runner, customers)) {
      assertThat(keep.save(client, form(), one.id())).isInstanceOf(MerkantileAnswer.Saved.class);
      assertThat(own.of(one.id())).extracting(KeptMerkantile::ref).contains(client);
    }
    assertThat(own.of(withoutSupplier.id())).extracting(KeptMerkantile::ref).isEmpty();
  }

  @Test
  void whatIsDueComesFirstThenWhatIsMissing() {
    var keeper = holder(owner, Right.API, Right.INTEGRATION);
    var fresh = client(null, Period.ofMonths(1));
    var due = client(null, Period.ofMonths(11));
    var missing = new MerkantileRef("prod", owner, nearing.client("prod", owner, null));
    var provider = new MerkantileRef("prod", owner, null);

    var refs = own.of(keeper.id()).stream().map(KeptMerkantile::ref).toList();

    assertThat(refs).startsWith(due).endsWith(fresh);
    assertThat(refs).containsExactlyInAnyOrder(due, provider, missing, fresh);
    assertThat(own.of(keeper.id(), clientOf(due)))
        .extracting(KeptMerkantile::ref)
        .containsExactly(due);
    assertThat(own.of(member(owner).id())).isEmpty();
  }

  @Test
  void whatDoesNotExistOrIsOffIsGone() {
    var keeper = holder(owner, Right.INTEGRATION);
    var client = client(null, Period.ofMonths(3));
    var shown = standing(client).confirmedAt();
    clients.deactivate("prod", owner, clientOf(client), true, TEST);

    Stream.of(
            client,
            new MerkantileRef("prod", World.STRICT, clientOf(client)),
            new MerkantileRef("ver2", owner, null),
            new MerkantileRef("nowhere", owner, null),
            new MerkantileRef("prod", owner, ClientId.random()))
        .forEach(ref ->
            assertThat(keep.confirm(ref, shown, keeper.id()))
                .isInstanceOf(MerkantileAnswer.Gone.class));
  }

  @Test
  void anOrderThatWaitedForTheDataGoesOn() {
    var developer = member(owner);
    var keeper = holder(owner, Right.API);
    var order = World.inNameOf(owner, world.order("prod"));
    var request = ((OrderOutcome.Ordered) orders.order(order, developer.id())).request();

    keep.save(new MerkantileRef("prod", owner, null), form(), keeper.id());

    assertThat(
            jdbc.sql(
                    """
                    select count(*) from outbox
                     where message = 'prerequisites-changed' and correlation_key = :request
                    """)
                .param("request", request.id().toString())
                .query(Long.class)
                .single())
        .isOne();
  }

  private MerkantileForm changed(String postcode) {
    var form = form();
    return new MerkantileForm(
        form.recipient(),
        form.organisationNumber(),
        form.addressLines(),
        postcode,
        form.city(),
        form.reference(),
        form.notificationPoints());
  }
}
