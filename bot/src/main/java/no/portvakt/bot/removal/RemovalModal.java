package no.portvakt.bot.removal;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.EnumSet;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.form.Box;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.form.RightBoxes;
import no.portvakt.bot.form.Select;
import no.portvakt.bot.text.UserText;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Right;
import no.portvakt.workflows.request.AccessRemoval;

/** The form by which a Hovedadministrator takes rights, and everybody gives up their own. */
final class RemovalModal {

  static final String ID = "access-removal";
  static final String TITLE = "removal.title";
  static final String CHOOSE_ENVIRONMENT = "choose-removal-environment";
  static final String CHOOSE_ORGANISATION = "choose-removal-organisation";
  static final String CHOOSE_HOLDER = "choose-removal-holder";

  private static final int LONGEST_OPTION = 75;

  private final RemovalDraft draft;
  private final RemovalChoices choices;
  private final Wording wording;

  private RemovalModal(RemovalDraft draft, RemovalChoices choices, Wording wording) {
    this.draft = draft;
    this.choices = choices;
    this.wording = wording;
  }

  static View of(RemovalDraft draft, RemovalChoices choices, Wording wording) {
    return new RemovalModal(draft, choices, wording).view();
  }

  private View view() {
    var form = Form.of(wording, ID, wording.text(TITLE)).submit("removal.submit");
    OrganisationField.add(
        form, CHOOSE_ORGANISATION, choices.organisations(), choices.organisation(), wording);
    EnvironmentField.add(
        form,
        "removal.environment",
        CHOOSE_ENVIRONMENT,
        choices.environments(),
        choices.environment(),
        wording);
    if (!choices.holders().isEmpty()) {
      form.choosingField(Field.required(RemovalDraft.HOLDER, "removal.holder"), holders());
    }
    if (choices.holder().isPresent()) {
      fields(form);
    }
    return form.with(known().block()).view();
  }

  /** What the holder can lose, and why. */
  private void fields(Form form) {
    if (!choices.held().isEmpty()) {
      form.field(Field.optional(RemovalDraft.RIGHTS, "removal.rights"), rights());
    }
    if (choices.administrator()) {
      form.field(
          Field.optional(RemovalDraft.ROLE, "removal.role"), Box.ofRole(draft.role(), wording));
    }
    if (choices.own()) {
      return;
    }
    if (!choices.held().isEmpty()) {
      form.field(
          Field.optional(RemovalDraft.GONE, "removal.gone"),
          Box.of("removal.gone.box", draft.gone(), wording));
    }
    form.paragraph(
        Field.required(RemovalDraft.REASON, "removal.reason", AccessRemoval.LONGEST_REASON),
        AccessRemoval.LONGEST_REASON,
        draft.reason());
  }

  private BlockElement holders() {
    return Select.of(
        CHOOSE_HOLDER,
        wording.text("removal.holder.placeholder"),
        choices.holders().stream().limit(Select.MOST_OPTIONS).map(RemovalModal::option).toList(),
        choices.holder().map(RemovalModal::option));
  }

  private static OptionObject option(Person person) {
    return OptionObject.builder()
        .value(person.id().toString())
        .text(Kit.plain(UserText.cut(UserText.line(person.name()), LONGEST_OPTION)))
        .description(Kit.plain(UserText.cut(person.email(), LONGEST_OPTION)))
        .build();
  }

  private BlockElement rights() {
    var ticked = EnumSet.noneOf(Right.class);
    ticked.addAll(draft.rights());
    ticked.retainAll(choices.held());
    return RightBoxes.of(choices.held(), ticked, wording);
  }

  /** Whom there is to take rights from, and what comes next. */
  private Prose known() {
    boolean looked = choices.environment().isPresent() && choices.organisation().isPresent();
    if (looked && choices.holders().isEmpty()) {
      return new Prose(wording).line("removal.nobody");
    }
    return new Prose(wording)
        .lineIf(
            choices.holders().size() > Select.MOST_OPTIONS,
            "removal.more",
            Select.MOST_OPTIONS,
            choices.holders().size())
        .line(choices.own() ? "removal.rule.own" : "removal.rule");
  }
}
