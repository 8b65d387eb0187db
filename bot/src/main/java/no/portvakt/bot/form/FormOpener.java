package no.portvakt.bot.form;

import com.slack.api.model.view.View;
import java.util.function.Function;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.slack.SlackApi;
import no.portvakt.bot.slack.SlackApi.Response;
import no.portvakt.bot.slack.SlackFailure.Refused;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Afterwards;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.person.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens a loading view at once, while the trigger lives, and puts the form in its place. */
@Component
public class FormOpener {

  private static final Logger log = LoggerFactory.getLogger(FormOpener.class);

  private final SlackApi slack;
  private final NotYet notYet;
  private final Afterwards afterwards;

  FormOpener(SlackApi slack, NotYet notYet, Afterwards afterwards) {
    this.slack = slack;
    this.notYet = notYet;
    this.afterwards = afterwards;
  }

  /**
   * Opens the form; whoever cannot act yet is told what to do first.
   *
   * @param responseUrl where to say that it took too long; empty for nowhere
   * @param title the key of the form's title
   */
  public void open(
      Who who, String trigger, String responseUrl, String title, Function<Person, View> form) {
    var wording = Wording.in(who.locale());
    afterwards.run(() -> {
      try {
        var opened = slack.openView(trigger, loading(title, wording));
        slack.updateView(opened.id(), opened.hash(), view(who, form));
      } catch (Refused refused) {
        log.info("A form could not be opened: {}", refused.code());
        if (!responseUrl.isEmpty()) {
          slack.respond(responseUrl, Response.privately(Kit.sentence(wording.text("common.late"))));
        }
      }
    });
  }

  /** Puts a changed form in place of one that is open, unless it has been changed meanwhile. */
  public void update(View shown, View form) {
    afterwards.run(() -> slack.updateView(shown.getId(), shown.getHash(), form));
  }

  private View view(Who who, Function<Person, View> form) {
    return notYet.modalFor(who).orElseGet(() -> form.apply(((Who.Known) who).person()));
  }

  private static View loading(String title, Wording wording) {
    return Form.notice(wording, wording.text(title), Kit.prose(wording.text("common.loading")));
  }
}
