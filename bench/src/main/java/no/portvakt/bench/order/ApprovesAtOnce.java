package no.portvakt.bench.order;

import java.util.UUID;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.workflows.announcement.Announcement;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Assurance;
import org.springframework.beans.factory.ObjectProvider;

/** Stands in for the bot: an approver who says yes as soon as he is asked, and no Slack. */
final class ApprovesAtOnce implements Announcer {

  static final String APPROVER = "kari.vakt@portdir.example";

  private final OpenOrders open = new OpenOrders();
  private final ObjectProvider<AnswerRequest> answers;
  private final Persons persons;

  ApprovesAtOnce(ObjectProvider<AnswerRequest> answers, Persons persons) {
    this.answers = answers;
    this.persons = persons;
  }

  OpenOrders open() {
    return open;
  }

  @Override
  public void announce(Announcement announcement) {
    var id = announcement.request().id();
    if (announcement.occasion() == Occasion.APPROVAL_WANTED) {
      answers.getObject().approve(id, approver(), Assurance.SLACK);
    } else if (announcement.occasion() == Occasion.CLOSED) {
      open.ended(id.toString());
    }
  }

  private UUID approver() {
    return persons.byEmail(APPROVER).map(Person::id).orElseThrow();
  }
}
