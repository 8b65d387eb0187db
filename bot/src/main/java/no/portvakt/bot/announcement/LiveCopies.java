package no.portvakt.bot.announcement;

import java.util.List;
import java.util.UUID;
import no.portvakt.bot.announcement.Copy.Status;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.dossier.Readers;
import no.portvakt.bot.slack.SlackApi;
import no.portvakt.bot.slack.SlackFailure.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps messages showing how their request stands. Whoever changes one reads the request while
 * holding it, so that the last to change it shows the latest.
 */
@Component
public class LiveCopies {

  private static final Logger log = LoggerFactory.getLogger(LiveCopies.class);

  private final Copies copies;
  private final Dossiers dossiers;
  private final Readers readers;
  private final Poster poster;
  private final SlackApi slack;
  private final TransactionTemplate transaction;

  LiveCopies(
      Copies copies,
      Dossiers dossiers,
      Readers readers,
      Poster poster,
      SlackApi slack,
      TransactionTemplate transaction) {
    this.copies = copies;
    this.dossiers = dossiers;
    this.readers = readers;
    this.poster = poster;
    this.slack = slack;
    this.transaction = transaction;
  }

  /** At once, as well as can be; the process sees to it again when it tells how it ended. */
  public void refresh(UUID requestId) {
    var round = new Round();
    refresh(requestId, round);
    if (round.failed()) {
      log.info("Not every message about request {} shows yet how it stands", requestId);
    }
  }

  void refresh(UUID requestId, Round round) {
    if (!dossiers.find(requestId).orElseThrow().state().isOpen()) {
      post(requestId, copies.triedCards(requestId), round);
    }
    for (var id : copies.live(requestId)) {
      round.attempt(
          "message " + id,
          () -> transaction.executeWithoutResult(status -> copies.lock(id).ifPresent(this::show)));
    }
    post(requestId, copies.lostCards(requestId), round);
  }

  private void show(Copy copy) {
    var dossier = dossiers.find(copy.requestId()).orElseThrow();
    var reader = readers.of(copy.recipient().person(), copy.recipient().language());
    var message = copy.kind().render(dossier, reader, copy.step());
    var fingerprint = Fingerprint.of(message);
    if (copy.posted() == null || fingerprint.equals(copy.shown())) {
      return;
    }
    try {
      slack.update(copy.posted(), message);
      copies.shows(copy.id(), fingerprint);
    } catch (Refused refused) {
      accept(copy, dossier, refused);
    }
  }

  /** A message that was deleted is posted anew while somebody has to decide, and let go then. */
  private void accept(Copy copy, Dossier dossier, Refused refused) {
    switch (refused.code()) {
      case "message_not_found" -> {
        if (copy.kind() == MessageKind.CARD && dossier.state().isOpen()) {
          copies.renew(copy.id(), refused.code());
        } else {
          copies.end(copy.id(), Status.GONE, refused.code());
        }
      }
      case "cant_update_message", "edit_window_closed", "is_inactive" ->
          copies.end(copy.id(), Status.GONE, refused.code());
      default -> throw refused;
    }
  }

  private void post(UUID requestId, List<Copy> cards, Round round) {
    for (var copy : cards) {
      var dossier = dossiers.find(requestId).orElseThrow();
      poster.tell(News.of(dossier, MessageKind.CARD, copy.step()), copy.recipient(), round);
    }
  }
}
