package no.portvakt.bot.registration;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import org.springframework.stereotype.Component;

/** Tells whoever cannot act yet what to do first: register, or choose an organisation. */
@Component
public class NotYet {

  private final Roles roles;
  private final Organisations organisations;

  NotYet(Roles roles, Organisations organisations) {
    this.roles = roles;
    this.organisations = organisations;
  }

  /** What to say in a message; nothing for whoever belongs to an organisation. */
  public Optional<Message> messageFor(Who who) {
    var wording = Wording.in(who.locale());
    return adviceFor(who, wording).map(advice -> Kit.message(advice.text(), advice.blocks()));
  }

  /** The same as a modal. */
  public Optional<View> modalFor(Who who) {
    var wording = Wording.in(who.locale());
    return adviceFor(who, wording)
        .map(advice ->
            Form.notice(
                wording,
                wording.text("common.operator"),
                advice.blocks().toArray(LayoutBlock[]::new)));
  }

  private Optional<Advice> adviceFor(Who who, Wording wording) {
    return switch (who) {
      case Who.Stranger _ ->
          Optional.of(
              new Advice(
                  wording.text("stranger.title"),
                  wording.text("stranger.text"),
                  Optional.of(Button.of("register", "").primary().in(wording))));
      case Who.Known known ->
          roles.holdsAnywhere(known.person().id(), Role.MEMBER)
              ? Optional.empty()
              : Optional.of(withoutOrganisation(known.person(), wording));
    };
  }

  private Advice withoutOrganisation(Person person, Wording wording) {
    var domain = person.emailDomain();
    boolean some = !organisations.owning(domain).isEmpty();
    return new Advice(
        wording.text("no-organisation.title"),
        wording.text(some ? "no-organisation.choose" : "no-organisation.unknown", domain),
        some
            ? Optional.of(Button.of("choose-organisation", "").primary().in(wording))
            : Optional.empty());
  }

  /** What to do first. */
  private record Advice(String title, String text, Optional<ButtonElement> button) {

    List<LayoutBlock> blocks() {
      var blocks = new ArrayList<LayoutBlock>();
      blocks.add(Kit.header(title));
      blocks.add(Kit.prose(text));
      button.ifPresent(one -> blocks.add(Kit.actions(one)));
      return List.copyOf(blocks);
    }
  }
}
