package no.portvakt.bot.transport;

import no.portvakt.bot.slack.Profile.Standing;
import no.portvakt.bot.slack.Profiles;
import no.portvakt.bot.slack.SlackSettings;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.workflows.access.Departures;
import no.portvakt.workflows.approval.OpenDecisions;
import org.springframework.stereotype.Component;

/**
 * Knows of people who have left, as the last of their accounts was deactivated, and of those who
 * cannot be written to any more.
 */
@Component
class Leavers {

  private final Persons persons;
  private final Profiles profiles;
  private final SlackSettings slack;
  private final Departures departures;
  private final OpenDecisions decisions;

  Leavers(
      Persons persons,
      Profiles profiles,
      SlackSettings slack,
      Departures departures,
      OpenDecisions decisions) {
    this.persons = persons;
    this.profiles = profiles;
    this.slack = slack;
    this.departures = departures;
    this.decisions = decisions;
  }

  /**
   * Takes what its owner holds, unless another account of the same person is in use.
   *
   * @param noticedBy how it was learnt; on the audit trail
   * @return whether the owner has left
   */
  boolean deactivated(Account account, String noticedBy) {
    profiles.forget(account.user());
    var owner = persons.linkedTo(account).map(Person::id);
    var leaver =
        owner.filter(person ->
            persons.accountsOf(person).stream()
                .noneMatch(other -> !other.equals(account) && isInUse(other)));
    leaver.ifPresentOrElse(
        person -> departures.left(person, noticedBy), () -> owner.ifPresent(decisions::lookAgain));
    return leaver.isPresent();
  }

  /** Its owner keeps everything, but others may have to decide what only the owner could. */
  void outOfReach(Account account) {
    profiles.forget(account.user());
    persons.linkedTo(account).map(Person::id).ifPresent(decisions::lookAgain);
  }

  private boolean isInUse(Account account) {
    return slack.workspaces().contains(account.workspace())
        && profiles.of(account.user()).standing() != Standing.DEACTIVATED;
  }
}
