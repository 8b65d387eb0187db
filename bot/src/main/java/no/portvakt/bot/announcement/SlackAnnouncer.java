package no.portvakt.bot.announcement;

import java.util.Comparator;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.access.Reciprocity;
import no.portvakt.workflows.announcement.Announcement;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.approval.Approver;
import no.portvakt.workflows.prerequisites.Missing;
import no.portvakt.workflows.request.AccessRemoval;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.RoleChange;
import org.springframework.stereotype.Component;

/**
 * Tells in Slack: the servicedesk in its channel where it decides, each person in a direct message,
 * everybody in a channel of what was settled by one.
 */
@Component
class SlackAnnouncer implements Announcer {

  private static final String ONCE = "";

  private final Dossiers dossiers;
  private final Approvals approvals;
  private final Reciprocity reciprocity;
  private final DelegationRound delegations;
  private final DeactivationRound deactivations;
  private final VacancyRound vacancies;
  private final AbsenceRound absences;
  private final Recipients recipients;
  private final Copies copies;
  private final Poster poster;
  private final LiveCopies live;

  SlackAnnouncer(
      Dossiers dossiers,
      Approvals approvals,
      Reciprocity reciprocity,
      DelegationRound delegations,
      DeactivationRound deactivations,
      VacancyRound vacancies,
      AbsenceRound absences,
      Recipients recipients,
      Copies copies,
      Poster poster,
      LiveCopies live) {
    this.dossiers = dossiers;
    this.approvals = approvals;
    this.reciprocity = reciprocity;
    this.delegations = delegations;
    this.deactivations = deactivations;
    this.vacancies = vacancies;
    this.absences = absences;
    this.recipients = recipients;
    this.copies = copies;
    this.poster = poster;
    this.live = live;
  }

  @Override
  public void announce(Announcement announcement) {
    var dossier =
        announcement.occasion() == Occasion.CLOSED
            ? dossiers.verified(announcement.request())
            : dossiers.now(announcement.request());
    var step = announcement.step();
    var round = new Round();
    switch (announcement.occasion()) {
      case PREREQUISITES_MISSING -> askForPrerequisites(dossier, round);
      case PREREQUISITES_REMINDER ->
          tellRequester(dossier, MessageKind.PREREQUISITES_REMINDER, step, round);
      case APPROVAL_WANTED -> {
        handOutCards(dossier, round);
        tellRequester(dossier, MessageKind.RECEIVED, ONCE, round);
        absences.tellServicedesk(dossier, round);
      }
      case APPROVAL_REMINDER -> tellInThreads(dossier, MessageKind.REMINDER, step, round);
      case APPROVAL_ESCALATED -> {
        if (!dossier.isHandedToFallback() && !dossier.isUnattended()) {
          tellInThreads(dossier, MessageKind.ESCALATION, ONCE, round);
        }
        handOutCards(dossier, round);
      }
      case INFORMATION_WANTED -> {
        tellRequester(dossier, MessageKind.QUESTION, step, round);
        tellInThreads(dossier, MessageKind.ASKED, step, round);
      }
      case INFORMATION_GIVEN -> tellInThreads(dossier, MessageKind.ANSWERED, step, round);
      case CLOSED -> {
        tellOfOutcome(dossier, round);
        tellOfReciprocity(dossier, round);
        tellOfRemoval(dossier, round);
        tellOfRole(dossier, round);
        deactivations.tellOfEnd(dossier, round);
        if (dossier.state() == RequestState.CREATED) {
          delegations.tellOfOutcome(dossier, round);
        }
        tellEverybody(dossier, round);
      }
      case RIGHTS_ENDING -> tellRequester(dossier, MessageKind.RIGHTS_ENDING, step, round);
      case RIGHTS_ENDED -> {
        tellRequester(dossier, MessageKind.RIGHTS_ENDED, ONCE, round);
        tellAdministratorsOfEnd(dossier, round);
        vacancies.tell(dossier, round);
      }
      case PROVIDER_ASKED -> delegations.askProvider(dossier, round);
      case DELEGATION_ENDED -> delegations.tellOfEnd(dossier, round);
      case DEACTIVATION_PLANNED -> deactivations.tellOfPlan(dossier, round);
      case DELEGATION_ENDING -> delegations.warnOfEnd(dossier, step, round);
      case HANDED_ON -> tellOfHandover(dossier, step, round);
      case NOBODY_LEFT -> {
        handOutCards(dossier, round);
        absences.tellAll(dossier, round);
      }
    }
    live.refresh(dossier.request().id(), round);
    var parent = dossier.request().subject().parent();
    if (parent != null) {
      live.refresh(parent, round);
    }
    round.end();
  }

  /**
   * The requester, and whoever had approved what was withdrawn then. What ended with the request
   * that it was a part of is told of with that.
   */
  private void tellOfOutcome(Dossier dossier, Round round) {
    if (dossier.request().isWithdrawnWithParent()) {
      return;
    }
    tellRequester(dossier, MessageKind.OUTCOME, ONCE, round);
    if (dossier.state() == RequestState.WITHDRAWN) {
      dossier
          .decisions()
          .forEach(decided -> tell(decided.by(), dossier, MessageKind.OUTCOME, ONCE, round));
    }
  }

  private void askForPrerequisites(Dossier dossier, Round round) {
    tellRequester(dossier, MessageKind.PREREQUISITES, ONCE, round);
    if (dossier.missing().contains(Missing.TERMS)) {
      dossier
          .administrators()
          .forEach(person -> tell(person, dossier, MessageKind.TERMS, ONCE, round));
    }
  }

  /** The channel, where the servicedesk decides, and each approver who has none yet. */
  private void handOutCards(Dossier dossier, Round round) {
    var approval = dossier.approval();
    if (approval == null || !dossier.state().isOpen()) {
      return;
    }
    if (approval.deciding().stream().anyMatch(Approver::runsInstallation)) {
      tellServicedesk(dossier, MessageKind.CARD, ONCE, round);
    }
    approvals.approvers(dossier.request(), approval).stream()
        .sorted(Comparator.comparing(Person::name))
        .forEach(approver -> tell(approver, dossier, MessageKind.CARD, ONCE, round));
  }

  /** A card with the comment for the one, the usual cards for the fallback; then all the others. */
  private void tellOfHandover(Dossier dossier, String step, Round round) {
    var handedOn = HandoverNote.find(dossier, step).orElseThrow();
    if (!dossier.state().isOpen()) {
      return;
    }
    var taker = handedOn.to();
    if (taker == null) {
      handOutCards(dossier, round);
    } else {
      tell(taker, dossier, MessageKind.CARD, step, round);
    }
    tellInThreads(dossier, MessageKind.HANDED_ON, step, round);
    if (!dossier.requester().equals(handedOn.by()) && !dossier.requester().equals(taker)) {
      tellRequester(dossier, MessageKind.HANDED_ON_REQUESTER, step, round);
    }
  }

  private void tellOfReciprocity(Dossier dossier, Round round) {
    if (dossier.state() == RequestState.CREATED) {
      reciprocity
          .of(dossier.request())
          .ifPresent(
              other -> tellServicedesk(dossier, MessageKind.RECIPROCAL, other.reference(), round));
    }
  }

  /** The holder too, and the Hovedadministrators where they did not decide it. */
  private void tellOfRemoval(Dossier dossier, Round round) {
    if (dossier.state() == RequestState.CREATED
        && dossier.request().subject() instanceof AccessRemoval removal) {
      tell(dossier.concerned(), dossier, MessageKind.OUTCOME, ONCE, round);
      if (!removal.ground().isDecided()) {
        tellAdministrators(dossier, round);
      }
      vacancies.tell(dossier, round);
    }
  }

  /** Who has it, or has it no more, and all Hovedadministrators. */
  private void tellOfRole(Dossier dossier, Round round) {
    if (dossier.request().subject() instanceof RoleChange) {
      tell(dossier.concerned(), dossier, MessageKind.OUTCOME, ONCE, round);
      tellAdministrators(dossier, round);
    }
  }

  private void tellAdministrators(Dossier dossier, Round round) {
    dossier
        .administrators()
        .forEach(person -> tell(person, dossier, MessageKind.OUTCOME, ONCE, round));
  }

  /** All but the holder, who knows. */
  private void tellAdministratorsOfEnd(Dossier dossier, Round round) {
    dossier.administrators().stream()
        .filter(person -> !person.equals(dossier.requester()))
        .forEach(person -> tell(person, dossier, MessageKind.RIGHTS_ENDED_NOTICE, ONCE, round));
  }

  /** What took effect on one person's word. */
  private void tellEverybody(Dossier dossier, Round round) {
    if (OnePersonsWord.settled(dossier)) {
      recipients
          .everybody()
          .ifPresent(
              channel -> poster.tell(News.of(dossier, MessageKind.NOTICE, ONCE), channel, round));
    }
  }

  private void tellServicedesk(Dossier dossier, MessageKind kind, String step, Round round) {
    poster.tell(News.of(dossier, kind, step), recipients.servicedesk(), round);
  }

  /** In the thread of every card; a card that was deleted is posted anew first. */
  private void tellInThreads(Dossier dossier, MessageKind kind, String step, Round round) {
    if (kind != MessageKind.ANSWERED && !dossier.state().isOpen()) {
      return;
    }
    live.refresh(dossier.request().id(), round);
    var news = News.of(dossier, kind, step);
    copies.postedCards(dossier.request().id()).forEach(card -> poster.tellIn(card, news, round));
  }

  private void tellRequester(Dossier dossier, MessageKind kind, String step, Round round) {
    tell(dossier.requester(), dossier, kind, step, round);
  }

  private void tell(Person person, Dossier dossier, MessageKind kind, String step, Round round) {
    poster.tell(News.of(dossier, kind, step), recipients.person(person.id()), round);
  }
}
