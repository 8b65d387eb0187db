package no.portvakt.bot.approval;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.dialogue.Errand;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.form.Select;
import no.portvakt.bot.text.UserText;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Approvals;
import org.springframework.stereotype.Component;

/** The modal of Overlat: to whom, and why. */
@Component
class HandOnForm {

  static final String ID = "hand-on";
  static final String TAKER = "taker";
  static final String COMMENT = "comment";

  /** The choice of the fallback approvers, whoever they are. */
  static final String FALLBACK = "fallback";

  private static final int LONGEST_OPTION = 75;

  private final Approvals approvals;

  HandOnForm(Approvals approvals) {
    this.approvals = approvals;
  }

  /** Nothing when there is nobody to hand on to. */
  Optional<View> of(Dossier dossier, Person person, Errand errand, Wording wording) {
    var options = options(dossier, person, wording);
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(view(dossier, options, errand, wording));
  }

  private static View view(
      Dossier dossier, List<OptionObject> options, Errand errand, Wording wording) {
    var limit = AnswerRequest.LONGEST_REASON;
    var placeholder = wording.text("hand-on.taker.placeholder");
    return Form.of(wording, ID, wording.text("hand-on.title", dossier.reference()))
        .about(errand)
        .submit("hand-on.submit")
        .with(Kit.prose(Reply.title(dossier, wording)))
        .field(
            Field.required(TAKER, "hand-on.taker"),
            Select.of("value", placeholder, options, Optional.empty()))
        .paragraph(Field.required(COMMENT, "hand-on.comment", limit), limit, "")
        .view();
  }

  /** The others who may decide, and last the fallback approvers where they are not called yet. */
  private List<OptionObject> options(Dossier dossier, Person person, Wording wording) {
    var request = dossier.request();
    var approval = Objects.requireNonNull(dossier.approval());
    var fallback = approvals.fallback(request, approval, person.id());
    var options = new ArrayList<OptionObject>();
    approvals.takers(request, approval, person.id()).stream()
        .limit(Select.MOST_OPTIONS - fallback.stream().count())
        .forEach(other -> options.add(option(other.id().toString(), other.name())));
    fallback
        .map(approver -> dossier.decidersIn(wording, approver))
        .ifPresent(deciders -> options.add(option(FALLBACK, UserText.capitalised(deciders))));
    return options;
  }

  private static OptionObject option(String value, String text) {
    return Select.option(value, UserText.cut(UserText.line(text), LONGEST_OPTION));
  }
}
