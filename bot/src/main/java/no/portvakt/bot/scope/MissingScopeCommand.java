package no.portvakt.bot.scope;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.command.Command;
import no.portvakt.bot.command.Subcommand;
import no.portvakt.bot.registration.Memberships;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Violations;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.scopeaccess.WhyMissing;
import no.portvakt.workflows.scopeaccess.WhyMissing.Standing;
import org.springframework.stereotype.Component;

/**
 * {@code /portvakt mangler <scope> [environment]}: why the own organisations do not find a scope,
 * and the way to it (second question of the FAQ). Without an environment it tells of all.
 */
@Component
class MissingScopeCommand implements Subcommand {

  /** Of so many organisations it tells; few people belong to more than one. */
  private static final int MOST = 10;

  private final Environments environments;
  private final Memberships memberships;
  private final WhyMissing whyMissing;
  private final NotYet notYet;

  MissingScopeCommand(
      Environments environments, Memberships memberships, WhyMissing whyMissing, NotYet notYet) {
    this.environments = environments;
    this.memberships = memberships;
    this.whyMissing = whyMissing;
    this.notYet = notYet;
  }

  @Override
  public List<String> names() {
    return List.of("mangler", "manglar", "missing");
  }

  @Override
  public Message answer(Command command) {
    return notYet.messageFor(command.who()).orElseGet(() -> explain(command));
  }

  private Message explain(Command command) {
    var wording = command.wording();
    var person = ((Who.Known) command.who()).person();
    var asked = environments.find(command.argument(1));
    if (!command.argument(1).isEmpty() && asked.isEmpty()) {
      return Kit.sentence(
          wording.text("missing.environment", EnvironmentNames.of(environments.all(), wording)));
    }
    return ScopeName.parse(command.argument(0))
        .map(scope -> explain(scope, asked, person, wording))
        .orElseGet(() -> Kit.sentence(wording.text("missing.which")));
  }

  private Message explain(
      ScopeName scope, Optional<Environment> asked, Person person, Wording wording) {
    var title = wording.text("missing.title", scope.value());
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Kit.header(title));
    var text = new StringBuilder(title);
    var own = memberships.of(person).stream().limit(MOST).toList();
    for (var environment : asked.map(List::of).orElseGet(environments::all)) {
      add(blocks, text, scope, environment, own, wording);
    }
    return Kit.message(text.toString(), blocks);
  }

  private void add(
      List<LayoutBlock> blocks,
      StringBuilder text,
      ScopeName scope,
      Environment environment,
      List<Organisation> own,
      Wording wording) {
    var where = EnvironmentNames.of(environment, wording);
    var prose = new Prose(wording).line("missing.environment.title", where);
    boolean toBeAskedFor = false;
    for (var organisation : own) {
      var standing = whyMissing.of(environment, scope, organisation.number());
      toBeAskedFor |= standing.isToBeAskedFor();
      var said = Phrase.of("missing.line", organisation.name(), why(standing, wording));
      prose.line(said);
      text.append('\n').append(where).append(": ").append(said.in(wording));
    }
    blocks.add(prose.block());
    if (toBeAskedFor) {
      var value = environment.name() + " " + scope.value();
      blocks.add(Kit.actions(Button.of(ScopeEntrances.ASK, value).primary().in(wording)));
    }
  }

  private static String why(Standing standing, Wording wording) {
    var here =
        standing
            .obstacle()
            .map(obstacle ->
                wording.has("missing." + obstacle.code())
                    ? wording.text("missing." + obstacle.code())
                    : Violations.text(obstacle, wording))
            .orElseGet(
                () -> wording.text(standing.asked() ? "missing.asked" : "missing.not-shared"));
    return standing.elsewhere().isEmpty()
        ? here
        : here
            + " "
            + wording.text("missing.elsewhere", EnvironmentNames.of(standing.elsewhere(), wording));
  }
}
