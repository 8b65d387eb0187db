package no.portvakt.registry.client;

import static no.portvakt.registry.client.ScopeRefusal.Reason.INACTIVE;
import static no.portvakt.registry.client.ScopeRefusal.Reason.INTEGRATION_TYPE;
import static no.portvakt.registry.client.ScopeRefusal.Reason.NOT_ANSWERED;
import static no.portvakt.registry.client.ScopeRefusal.Reason.NOT_FOR_SUPPLIER;
import static no.portvakt.registry.client.ScopeRefusal.Reason.NOT_GRANTED;
import static no.portvakt.registry.client.ScopeRefusal.Reason.UNKNOWN;
import static no.portvakt.registry.scope.AccessState.APPROVED;
import static no.portvakt.registry.scope.AccessState.DENIED;
import static no.portvakt.registry.scope.AccessState.REQUESTED;
import static no.portvakt.registry.scope.IntegrationType.MASKINPORTEN;
import static no.portvakt.registry.scope.Visibility.INTERNAL;
import static no.portvakt.registry.scope.Visibility.PRIVATE;
import static no.portvakt.registry.scope.Visibility.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.Visibility;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScopeTermsTest {

  private static final OrganisationNumber OWNER = Some.organisationNumber();
  private static final OrganisationNumber CONSUMER = Some.organisationNumber();
  private static final OrganisationNumber SUPPLIER = Some.organisationNumber();

  private static final ScopeSeeker ITSELF = seeker(CONSUMER, CONSUMER);
  private static final ScopeSeeker THROUGH_SUPPLIER =
      new ScopeSeeker("ver2", CONSUMER, SUPPLIER, SUPPLIER, MASKINPORTEN);

  @Test
  void aScopeIsHadWithAccess() {
    assertThat(shared(PUBLIC).refuse(ITSELF, APPROVED)).isEmpty();
    assertThat(shared(PRIVATE).refuse(ITSELF, APPROVED)).isEmpty();
    assertThat(shared(PUBLIC).refuse(ITSELF, REQUESTED)).contains(NOT_ANSWERED);
    assertThat(shared(PUBLIC).refuse(ITSELF, DENIED)).contains(NOT_GRANTED);
    assertThat(shared(PUBLIC).refuse(ITSELF, null)).contains(NOT_GRANTED);
  }

  @Test
  void noAccessIsNeededForWhatIsForAllOrCanBeDelegated() {
    assertThat(forAll(PUBLIC).refuse(ITSELF, null)).isEmpty();
    assertThat(delegable(PUBLIC).refuse(ITSELF, null)).isEmpty();
    assertThat(delegable(PUBLIC).refuse(ITSELF, DENIED)).isEmpty();
  }

  @Test
  void whoeverKnowsItsNameMayHaveWhatIsOpenThoughItIsNotListed() {
    assertThat(forAll(PRIVATE).refuse(ITSELF, null)).isEmpty();
    assertThat(delegable(PRIVATE).refuse(ITSELF, null)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"PRIVATE", "INTERNAL"})
  void whatIsNotPublicDoesNotExistForThoseWhoHaveNothingToDoWithIt(Visibility visibility) {
    assertThat(shared(visibility).refuse(ITSELF, null)).contains(UNKNOWN);
    assertThat(inactive(visibility).refuse(ITSELF, null)).contains(UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(names = {"REQUESTED", "DENIED"})
  void whoeverAskedForAPrivateScopeIsToldHowThatStands(AccessState state) {
    assertThat(shared(PRIVATE).refuse(ITSELF, state))
        .contains(state == REQUESTED ? NOT_ANSWERED : NOT_GRANTED);
  }

  @Test
  void anOwnerNeedsAccessToo() {
    var owner = seeker(OWNER, OWNER);

    assertThat(shared(INTERNAL).refuse(owner, null)).contains(NOT_GRANTED);
    assertThat(shared(INTERNAL).refuse(owner, APPROVED)).isEmpty();
  }

  @Test
  void aScopeThatIsOffIsHadByNobody() {
    assertThat(inactive(PUBLIC).refuse(ITSELF, APPROVED)).contains(INACTIVE);
    assertThat(inactive(PRIVATE).refuse(ITSELF, APPROVED)).contains(INACTIVE);
  }

  @Test
  void aScopeForOtherKindsOfClientIsNotHad() {
    assertThat(ofTypes("krr", "api_klient").refuse(ITSELF, APPROVED)).contains(INTEGRATION_TYPE);
    assertThat(ofTypes("krr", "maskinporten").refuse(ITSELF, APPROVED)).isEmpty();
  }

  @Test
  void aSupplierInheritsNoAccessOfItsCustomerToTheScopesOfOthers() {
    assertThat(shared(PUBLIC).refuse(THROUGH_SUPPLIER, APPROVED)).contains(NOT_FOR_SUPPLIER);
    assertThat(delegable(PUBLIC).refuse(THROUGH_SUPPLIER, APPROVED)).contains(NOT_FOR_SUPPLIER);
    assertThat(forAll(PUBLIC).refuse(THROUGH_SUPPLIER, null)).isEmpty();
  }

  @Test
  void aSupplierGetsWhatIsItsCustomersOwn() {
    var ownersSupplier = new ScopeSeeker("ver2", OWNER, SUPPLIER, SUPPLIER, MASKINPORTEN);

    assertThat(shared(PRIVATE).refuse(ownersSupplier, APPROVED)).isEmpty();
    assertThat(delegable(PRIVATE).refuse(ownersSupplier, APPROVED)).isEmpty();
    assertThat(shared(PRIVATE).refuse(ownersSupplier, null)).contains(NOT_GRANTED);
  }

  @Test
  void aSupplierDoesNotLearnWhatItsCustomerHasWithOthers() {
    for (var state : AccessState.values()) {
      assertThat(shared(PRIVATE).refuse(THROUGH_SUPPLIER, state)).contains(UNKNOWN);
      assertThat(shared(PUBLIC).refuse(THROUGH_SUPPLIER, state)).contains(NOT_FOR_SUPPLIER);
    }
  }

  @Test
  void theCustomerItselfIsToldWhyItsSuppliersClientCannotHaveThem() {
    var customer = new ScopeSeeker("ver2", CONSUMER, SUPPLIER, CONSUMER, MASKINPORTEN);

    assertThat(shared(PRIVATE).refuse(customer, APPROVED)).contains(NOT_FOR_SUPPLIER);
    assertThat(shared(PRIVATE).refuse(customer, null)).contains(UNKNOWN);
  }

  @Test
  void aSupplierIsToldTheSameOfItsOwnPrivateScope() {
    var providing = new ScopeSeeker("ver2", CONSUMER, OWNER, OWNER, MASKINPORTEN);

    assertThat(shared(PRIVATE).refuse(providing, APPROVED)).contains(NOT_FOR_SUPPLIER);
  }

  private static ScopeSeeker seeker(OrganisationNumber organisation, OrganisationNumber caller) {
    return new ScopeSeeker("ver2", organisation, null, caller, MASKINPORTEN);
  }

  private static ScopeTerms shared(Visibility visibility) {
    return new ScopeTerms(OWNER, visibility, true, false, false, Set.of());
  }

  private static ScopeTerms forAll(Visibility visibility) {
    return new ScopeTerms(OWNER, visibility, true, true, false, Set.of());
  }

  private static ScopeTerms delegable(Visibility visibility) {
    return new ScopeTerms(OWNER, visibility, true, false, true, Set.of());
  }

  private static ScopeTerms inactive(Visibility visibility) {
    return new ScopeTerms(OWNER, visibility, false, false, false, Set.of());
  }

  private static ScopeTerms ofTypes(String... types) {
    return new ScopeTerms(OWNER, PUBLIC, true, false, false, Set.of(types));
  }
}
