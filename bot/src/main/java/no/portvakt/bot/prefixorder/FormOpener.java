package no.portvakt.bot.prefixorder;

import com.slack.api.model.view.View;
import java.util.function.Supplier;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.slack.SlackApi;
import no.portvakt.bot.slack.SlackApi.Response;
import no.portvakt.bot.slack.SlackFailure.Refused;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Afterwards;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens a loading view at once, while the trigger lives, and puts the form in its place. */
@Component
class FormOpener {

  private static final Logger log = LoggerFactory.getLogger(FormOpener.class);

  private final SlackApi slack;
  private final Afterwards afterwards;

  FormOpener(SlackApi slack, Afterwards afterwards) {
    this.slack = slack;
    this.afterwards = afterwards;
  }

  /**
   * Opens the form.
   *
   * @param responseUrl where to say that it took too long; empty for nowhere
   */
  void open(String trigger, String responseUrl, Wording wording, Supplier<View> form) {
    afterwards.run(() -> {
      try {
        var opened = slack.openView(trigger, OrderModal.loading(wording));
        slack.updateView(opened.id(), opened.hash(), form.get());
      } catch (Refused refused) {
        log.info("The order form could not be opened: {}", refused.code());
        if (!responseUrl.isEmpty()) {
          slack.respond(responseUrl, Response.privately(Kit.sentence(wording.text("common.late"))));
        }
      }
    });
  }

  /** Puts a changed form in place of one that is open, unless it has been changed meanwhile. */
  void update(View shown, View form) {
    afterwards.run(() -> slack.updateView(shown.getId(), shown.getHash(), form));
  }
}
