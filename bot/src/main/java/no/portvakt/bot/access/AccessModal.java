package no.portvakt.bot.access;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import java.util.EnumSet;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.form.Box;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.form.RightBoxes;
import no.portvakt.bot.text.RightNames;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.right.Right;
import no.portvakt.workflows.request.ProductionAccess;

/** The form for a request for rights. */
final class AccessModal {

  static final String ID = "production-access";
  static final String TITLE = "access.title";
  static final String CHOOSE_ENVIRONMENT = "choose-access-environment";
  static final String CHOOSE_ORGANISATION = "choose-access-organisation";

  static final String CHOOSE_RIGHTS = "choose-access-rights";

  private final AccessDraft draft;
  private final AccessChoices choices;
  private final Wording wording;

  private AccessModal(AccessDraft draft, AccessChoices choices, Wording wording) {
    this.draft = draft;
    this.choices = choices;
    this.wording = wording;
  }

  static View of(AccessDraft draft, AccessChoices choices, Wording wording) {
    return new AccessModal(draft, choices, wording).view();
  }

  private View view() {
    var form = Form.of(wording, ID, wording.text(TITLE)).submit("access.submit");
    OrganisationField.add(
        form, CHOOSE_ORGANISATION, choices.organisations(), choices.organisation(), wording);
    EnvironmentField.add(
        form,
        "access.environment",
        CHOOSE_ENVIRONMENT,
        choices.environments(),
        choices.environment(),
        wording);
    if (choices.mayOffer()) {
      form.field(Field.optional(AccessDraft.HOLDER, "access.holder"), holder());
    }
    if (choices.mayOffer()) {
      form.choosingField(Field.optional(AccessDraft.RIGHTS, "access.rights"), rights())
          .field(
              Field.optional(AccessDraft.ROLE, "access.role"), Box.ofRole(draft.role(), wording));
    } else {
      form.choosingField(Field.required(AccessDraft.RIGHTS, "access.rights"), rights());
    }
    return form.paragraph(
            Field.required(AccessDraft.REASON, "access.reason", ProductionAccess.LONGEST_REASON),
            ProductionAccess.LONGEST_REASON,
            draft.reason())
        .day(Field.optional(AccessDraft.LAST_DAY, "access.last-day"), draft.lastDay())
        .with(known().block())
        .view();
  }

  private BlockElement holder() {
    var people = UsersSelectElement.builder().actionId("value");
    if (!draft.holder().isEmpty()) {
      people.initialUser(draft.holder());
    }
    return people.build();
  }

  private BlockElement rights() {
    var offered = EnumSet.allOf(Right.class);
    if (!mayHaveSupplier()) {
      offered.remove(Right.SUPPLIER);
    }
    var ticked = EnumSet.noneOf(Right.class);
    ticked.addAll(draft.rights());
    ticked.retainAll(offered);
    return RightBoxes.choosing(CHOOSE_RIGHTS, offered, ticked, wording);
  }

  /** It takes INTEGRATION (domain rule 6.9); what others hold is not known here. */
  private boolean mayHaveSupplier() {
    return choices.mayOffer()
        || draft.rights().contains(Right.INTEGRATION)
        || choices.held().contains(Right.INTEGRATION);
  }

  /** What the person holds already, and who will be asked. */
  private Prose known() {
    var name = choices.organisation().map(Organisation::name).orElse("");
    return new Prose(wording)
        .lineIf(
            !choices.held().isEmpty(), "access.held", RightNames.of(choices.held(), wording), name)
        .lineIf(!name.isEmpty(), "access.notify", choices.deciders(), name)
        .line(choices.mayOffer() ? "access.offer" : "access.rule");
  }
}
