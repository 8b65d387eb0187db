package no.portvakt.bot.whoami;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.OrganisationNumbers;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.role.Role;
import org.jspecify.annotations.Nullable;

/** Who the person is to Portvakt, what that allows, and whether all works. */
final class WhoamiMessage {

  /** A role at an organisation. */
  record Held(Role role, Organisation organisation) {}

  private WhoamiMessage() {}

  static Message of(
      Who.Known known,
      List<Held> roles,
      List<Phrase> rights,
      List<Environment> environments,
      @Nullable Instant delayedSince,
      Wording wording) {
    var person = known.person();
    var account = known.account();
    var prose =
        new Prose(wording)
            .line("whoami.person", person.name())
            .line("whoami.email", person.email())
            .line("whoami.account", account.user(), account.workspace())
            .line("whoami.language")
            .line("whoami.environments", EnvironmentNames.of(environments, wording));
    if (roles.isEmpty()) {
      prose.line("whoami.no-roles");
    } else {
      prose.line("whoami.roles").bullets(rolesIn(roles, wording));
    }
    if (!rights.isEmpty()) {
      prose
          .line("whoami.rights")
          .bullets(
              rights.stream()
                  .map(right -> wording.rich(right.key(), right.arguments().toArray()))
                  .toList());
    }
    var title = wording.text("whoami.title");
    var blocks =
        List.<LayoutBlock>of(
            Kit.header(title), prose.block(), check(roles, delayedSince, wording).block());
    return Kit.message(title + ": " + person.name() + ", " + person.email(), blocks);
  }

  private static List<List<RichTextElement>> rolesIn(List<Held> roles, Wording wording) {
    return roles.stream()
        .sorted(
            Comparator.comparing((Held held) -> held.organisation().name())
                .thenComparing(Held::role))
        .map(held ->
            wording.rich(
                "whoami.role",
                wording.text("role." + held.role()),
                held.organisation().name(),
                OrganisationNumbers.spaced(held.organisation().number())))
        .toList();
  }

  private static Prose check(List<Held> roles, @Nullable Instant delayedSince, Wording wording) {
    var lines = new ArrayList<List<RichTextElement>>();
    lines.add(wording.rich("whoami.check.slack"));
    lines.add(wording.rich("whoami.check.database"));
    lines.add(
        delayedSince == null
            ? wording.rich("whoami.check.engine.ok")
            : wording.rich("whoami.check.engine.delayed", delayedSince));
    if (roles.stream().anyMatch(held -> held.role().implies(Role.MEMBER))) {
      lines.add(wording.rich("whoami.check.order.ok"));
    }
    roles.stream()
        .filter(held -> held.role() == Role.MEMBER && held.organisation().strictTest())
        .forEach(held ->
            lines.add(wording.rich("whoami.check.order.strict", held.organisation().name())));
    return new Prose(wording).line("whoami.check").bullets(lines);
  }
}
