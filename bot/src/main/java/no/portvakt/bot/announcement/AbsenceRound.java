package no.portvakt.bot.announcement;

import no.portvakt.bot.dossier.Dossier;
import org.springframework.stereotype.Component;

/** Tells of requests that nobody decides who should. */
@Component
class AbsenceRound {

  private static final String ONCE = "";

  private final Recipients recipients;
  private final Poster poster;

  AbsenceRound(Recipients recipients, Poster poster) {
    this.recipients = recipients;
    this.poster = poster;
  }

  /** The requester, who does not know it yet, and the servicedesk. */
  void tellAll(Dossier dossier, Round round) {
    if (dossier.isUnattended()) {
      var requester = recipients.person(dossier.requester().id());
      poster.tell(News.of(dossier, MessageKind.NOBODY_LEFT, ONCE), requester, round);
      tellServicedesk(dossier, round);
    }
  }

  /** Where the servicedesk decides, its card says so. */
  void tellServicedesk(Dossier dossier, Round round) {
    if (dossier.isUnattended() && !dossier.isStoodIn()) {
      var news = News.of(dossier, MessageKind.NOBODY_LEFT_SERVICEDESK, ONCE);
      poster.tell(news, recipients.servicedesk(), round);
    }
  }
}
