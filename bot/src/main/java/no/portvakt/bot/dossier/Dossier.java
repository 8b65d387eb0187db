package no.portvakt.bot.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.approval.Approval;
import no.portvakt.workflows.approval.Decision;
import no.portvakt.workflows.approval.Question;
import no.portvakt.workflows.prerequisites.Missing;
import no.portvakt.workflows.request.MembershipApplication;
import no.portvakt.workflows.request.PrefixOrder;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about a request at one moment.
 *
 * @param environment null for what lives outside environments
 * @param approval null until somebody has been asked to decide
 * @param competing open orders of others for the same prefix
 * @param administrators who can sign for the organisation
 * @param taken whether the prefix is another's already
 */
public record Dossier(
    Request request,
    Organisation organisation,
    Person requester,
    @Nullable Environment environment,
    @Nullable Approval approval,
    List<Decided> decisions,
    List<Asked> questions,
    List<Request> competing,
    Set<Missing> missing,
    List<Person> administrators,
    boolean taken) {

  /** A decision and who made it. */
  public record Decided(Person by, Decision decision) {}

  /** A question and who asked it. */
  public record Asked(Person by, Question question) {

    public boolean isOpen() {
      return question.answer() == null;
    }
  }

  public String reference() {
    return request.reference();
  }

  public RequestState state() {
    return request.state();
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

  /** Whether the order was approved but another got the prefix first. */
  public boolean lostPrefix() {
    return state() == RequestState.REJECTED && "prefix.taken".equals(request.reason());
  }

  /** The prefix, or the organisation's name. */
  public String subject() {
    return switch (request.subject()) {
      case PrefixOrder order -> order.prefix();
      case MembershipApplication _ -> organisation.name();
    };
  }

  /** The environment with its kind, always said where there is one. */
  public String environmentIn(Wording wording) {
    return environment == null ? "" : EnvironmentNames.of(environment, wording);
  }

  /** What is asked for, in a sentence: the prefix kart in ver2 (test). */
  public String whatIn(Wording wording) {
    return environment == null
        ? wording.text("what." + kind(), organisation.name())
        : wording.text("what." + kind(), subject(), environmentIn(wording));
  }

  public String organisationNumber() {
    return OrganisationNumbers.spaced(organisation.number());
  }
}
