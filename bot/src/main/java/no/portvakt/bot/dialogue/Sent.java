package no.portvakt.bot.dialogue;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Violations;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.Violation;

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

  /**
   * The same with each broken rule at its field; at another if the form does not have the field.
   */
  public Response wrong(List<Violation> violations, String other) {
    var errors = new LinkedHashMap<String, String>();
    Violations.byField(violations, wording())
        .forEach((field, text) -> errors.putIfAbsent(entered.has(field) ? field : other, text));
    return wrong(errors);
  }
}
