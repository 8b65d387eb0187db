package no.portvakt.bot.announcement;

import no.portvakt.bot.dossier.Dossier;
import no.portvakt.workflows.access.Vacancies;
import org.springframework.stereotype.Component;

/** Tells the servicedesk and an organisation of what it has nobody for any more. */
@Component
class VacancyRound {

  private final Vacancies vacancies;
  private final NotificationPoints points;
  private final Recipients recipients;
  private final Poster poster;

  VacancyRound(
      Vacancies vacancies, NotificationPoints points, Recipients recipients, Poster poster) {
    this.vacancies = vacancies;
    this.points = points;
    this.recipients = recipients;
    this.poster = poster;
  }

  void tell(Dossier dossier, Round round) {
    var vacant = String.join(" ", vacancies.of(dossier.request()));
    if (!vacant.isEmpty()) {
      var channel = recipients.servicedesk();
      tell(channel.address(), channel, dossier, vacant, round);
      points
          .of(dossier.request())
          .forEach(point -> tell("a notification point", point, dossier, vacant, round));
    }
  }

  private void tell(
      String address, Recipient recipient, Dossier dossier, String vacant, Round round) {
    round.attempt(address, () -> poster.tell(dossier, MessageKind.VACANCY, vacant, recipient));
  }
}
