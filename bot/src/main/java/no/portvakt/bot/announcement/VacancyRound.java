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
      var news = News.of(dossier, MessageKind.VACANCY, vacant);
      poster.tell(news, recipients.servicedesk(), round);
      points.of(dossier.request()).forEach(point -> poster.tell(news, point, round));
    }
  }
}
