package no.portvakt.bot.dialogue;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.Map;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Who;

/** A form that a person has sent, and the ways to answer it. */
public record Sent(Who who, Entered entered, ViewSubmissionContext context) {

  public Wording wording() {
    return Wording.in(who.locale());
  }

  /** What the form is about. */
  public Errand errand() {
    return Errand.in(entered.about());
  }

  /** Says something in place of the form. */
  public Response told(String title, Phrase said) {
    var prose = new Prose(wording()).line(said).block();
    return shown(Form.notice(wording(), wording().text(title), prose));
  }

  /** Puts another view in place of the form. */
  public Response shown(View view) {
    return context.ackWithUpdate(view);
  }

  /** Keeps the form, with what is wrong at each field. */
  public Response wrong(Map<String, String> errors) {
    return context.ackWithErrors(errors);
  }
}
