package no.portvakt.bot.dossier;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.scope.Scope;
import no.portvakt.workflows.approval.Absence;
import no.portvakt.workflows.approval.Approval;
import no.portvakt.workflows.approval.Approver;
import no.portvakt.workflows.approval.Decision;
import no.portvakt.workflows.approval.Handover;
import no.portvakt.workflows.approval.Outcome;
import no.portvakt.workflows.approval.Question;
import no.portvakt.workflows.delegation.DelegationProof;
import no.portvakt.workflows.prerequisites.Missing;
import no.portvakt.workflows.request.AccessRemoval;
import no.portvakt.workflows.request.DelegationInquiry;
import no.portvakt.workflows.request.DelegationRevocation;
import no.portvakt.workflows.request.MembershipApplication;
import no.portvakt.workflows.request.PrefixOrder;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.RoleChange;
import no.portvakt.workflows.request.ScopeAccess;
import no.portvakt.workflows.request.ScopeDeactivation;
import no.portvakt.workflows.request.SupplierDelegation;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about a request at one moment.
 *
 * @param offeredBy who asked in the requester's place; null for nobody
 * @param environment null for what lives outside environments
 * @param approval null until somebody has been asked to decide
 * @param competing open orders of others for the same prefix
 * @param administrators who can sign for the organisation
 * @param decidedFor the organisation whose people decide, where an organisation does
 * @param deciders those of its people who may decide now, by name
 * @param scope the one that access is asked for; null for other kinds, and when it is no more
 * @param delegated what a delegation is about; null for other kinds
 * @param taken whether the prefix is another's already
 * @param concerned whom it is about: the requester, as a rule
 * @param handovers by those who decide, to one another, first to last
 */
public record Dossier(
    Request request,
    Organisation organisation,
    Person requester,
    @Nullable Person offeredBy,
    @Nullable Environment environment,
    @Nullable Approval approval,
    List<Decided> decisions,
    List<Asked> questions,
    List<Request> competing,
    Set<Missing> missing,
    List<Person> administrators,
    Organisation decidedFor,
    List<Person> deciders,
    @Nullable Scope scope,
    @Nullable Delegated delegated,
    boolean taken,
    Person concerned,
    List<HandedOn> handovers) {

  /** A decision and who made it. */
  public record Decided(Person by, Decision decision) {}

  /** A question and who asked it. */
  public record Asked(Person by, Question question) {

    public boolean isOpen() {
      return question.answer() == null;
    }
  }

  /**
   * A handover and who made it.
   *
   * @param to null for the fallback approvers
   */
  public record HandedOn(Person by, @Nullable Person to, Handover handover) {}

  public String reference() {
    return request.reference();
  }

  public RequestState state() {
    return request.state();
  }

  /** Who sent the request. */
  public Person sender() {
    return offeredBy == null ? requester : offeredBy;
  }

  /** The part of a key that tells kinds of requests apart. */
  public String kind() {
    return request.kind().processId();
  }

  public boolean isProduction() {
    return environment != null && environment.isProduction();
  }

  public Optional<Asked> openQuestion() {
    return questions.stream().filter(Asked::isOpen).findFirst();
  }

  public Optional<Decided> lastDecision() {
    return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
  }

  /**
   * What stood in the way of carrying out what was approved, or needed no approval: a code such as
   * prefix.taken.
   */
  public Optional<String> obstacle() {
    return state() == RequestState.REJECTED
            && lastDecision()
                .filter(last -> last.decision().outcome() == Outcome.REJECTED)
                .isEmpty()
        ? Optional.of(String.valueOf(request.reason()))
        : Optional.empty();
  }

  /** The prefix or scope, the organisation's name, or the name of the person it is for. */
  public String subject() {
    return switch (request.subject()) {
      case PrefixOrder order -> order.prefix();
      case MembershipApplication _ -> organisation.name();
      case ProductionAccess _ -> requester.name();
      case ScopeAccess access -> access.scope();
      case ScopeDeactivation deactivation -> deactivation.scope();
      case AccessRemoval _, RoleChange _ -> concerned.name();
      case SupplierDelegation delegation -> delegation.scope();
      case DelegationInquiry inquiry -> inquiry.scope();
      case DelegationRevocation revocation ->
          revocation.scopes().isEmpty()
              ? revocation.scheme().toString()
              : String.join(", ", revocation.scopes());
    };
  }

  /** The same, with whether a delegation gives tokens. */
  Dossier verified(DelegationProof proof) {
    return new Dossier(
        request,
        organisation,
        requester,
        offeredBy,
        environment,
        approval,
        decisions,
        questions,
        competing,
        missing,
        administrators,
        decidedFor,
        deciders,
        scope,
        delegated == null ? null : delegated.with(proof),
        taken,
        concerned,
        handovers);
  }

  /** Who is to decide, in the middle of a sentence. */
  public String decidersIn(Wording wording) {
    return Deciders.of(this, wording);
  }

  /** The same of those who decide by a role. */
  public String decidersIn(Wording wording, Approver approver) {
    return Deciders.of(approver, this, wording);
  }

  /** Who got the decision, in the middle of a sentence. */
  public String takerIn(Wording wording, HandedOn handedOn) {
    var fallback = approval == null ? null : approval.escalateTo();
    return handedOn.to() == null && fallback != null
        ? decidersIn(wording, fallback)
        : Objects.requireNonNull(handedOn.to()).name();
  }

  /** Whether the requester may still take it back: also an approved one that waits for another. */
  public boolean canBeWithdrawn() {
    return state().isOpen() || (delegated != null && delegated.awaited() != null);
  }

  /** Whether somebody has handed the decision on to the fallback approvers. */
  public boolean isHandedToFallback() {
    return handovers.stream().anyMatch(handedOn -> handedOn.to() == null);
  }

  /** Whether those who run the installation decide in place of an organisation that cannot. */
  public boolean isStoodIn() {
    return (lacksDeciders() || isOutOfReach())
        && approval != null
        && approval.deciding().stream().anyMatch(Approver::runsInstallation);
  }

  /** Whether an organisation should decide itself, and has nobody who could. */
  public boolean lacksDeciders() {
    return approval != null && !approval.approverRole().runsInstallation() && deciders.isEmpty();
  }

  /** Whether nobody of those is there who should decide, and it is still to be decided. */
  public boolean isUnattended() {
    return state().isOpen() && approval != null && approval.absence() != null;
  }

  /** Whether it has some who could, and none of them is in Slack. */
  public boolean isOutOfReach() {
    return approval != null && approval.absence() == Absence.UNREACHABLE && !deciders.isEmpty();
  }

  /** The environment with its kind, always said where there is one. */
  public String environmentIn(Wording wording) {
    return environment == null ? "" : EnvironmentNames.of(environment, wording);
  }

  /** What is asked for, in a sentence: the prefix kart in ver2 (test). */
  public String whatIn(Wording wording) {
    return wording.text("what." + kind(), subject(), environmentIn(wording));
  }

  public String organisationNumber() {
    return OrganisationNumbers.spaced(organisation.number());
  }
}
