package no.portvakt.bot.delegation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.command.Command;
import no.portvakt.bot.command.Subcommand;
import no.portvakt.bot.delegation.DelegationList.Line;
import no.portvakt.bot.dossier.DelegationLookup;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.slack.SlackApi;
import no.portvakt.bot.slack.SlackApi.Response;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Afterwards;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.delegation.Delegation;
import no.portvakt.registry.delegation.DelegationSourceException;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import org.springframework.stereotype.Component;

/**
 * {@code /portvakt delegeringer [environment]}: what the own organisations gave and received, and
 * what underenheter gave whose delegations the person administers. Altinn may have to be asked, so
 * the list comes after the answer.
 */
@Component
class DelegationsCommand implements Subcommand {

  private final Environments environments;
  private final Parties parties;
  private final Delegations delegations;
  private final DelegationLookup lookup;
  private final Roles roles;
  private final SlackApi slack;
  private final Afterwards afterwards;
  private final NotYet notYet;

  DelegationsCommand(
      Environments environments,
      Parties parties,
      Delegations delegations,
      DelegationLookup lookup,
      Roles roles,
      SlackApi slack,
      Afterwards afterwards,
      NotYet notYet) {
    this.environments = environments;
    this.parties = parties;
    this.delegations = delegations;
    this.lookup = lookup;
    this.roles = roles;
    this.slack = slack;
    this.afterwards = afterwards;
    this.notYet = notYet;
  }

  @Override
  public List<String> names() {
    return List.of("delegeringer", "delegeringar", "delegations");
  }

  @Override
  public Message answer(Command command) {
    return notYet.messageFor(command.who()).orElseGet(() -> look(command));
  }

  private Message look(Command command) {
    var person = ((Who.Known) command.who()).person();
    var wording = command.wording();
    afterwards.run(() ->
        slack.respond(
            command.responseUrl(), Response.privately(list(person, command.argument(0), wording))));
    return Kit.sentence(wording.text("delegations.looking"));
  }

  private Message list(Person person, String only, Wording wording) {
    var lines = new ArrayList<Line>();
    var silent = new ArrayList<String>();
    for (var environment : environments.all()) {
      if (environment.delegationSource() != null
          && (only.isEmpty() || environment.name().equals(only))) {
        try {
          lines.addAll(of(environment, person, wording));
        } catch (DelegationSourceException e) {
          silent.add(EnvironmentNames.of(environment, wording));
        }
      }
    }
    return DelegationList.of(lines, silent, wording);
  }

  private List<Line> of(Environment environment, Person person, Wording wording) {
    var name = EnvironmentNames.of(environment, wording);
    var lines = new ArrayList<Line>();
    for (var giver : parties.of(person, Side.GIVER).all()) {
      add(
          lines,
          wanted -> delegations.offered(environment.name(), giver.number(), wanted),
          name,
          true,
          roles.holds(person.id(), giver.number(), Role.API_ADMINISTRATOR));
    }
    for (var receiver : parties.of(person, Side.RECEIVER).all()) {
      add(
          lines,
          wanted -> delegations.received(environment.name(), receiver.number(), wanted),
          name,
          false,
          roles.holds(person.id(), receiver.number(), Role.MAIN_ADMINISTRATOR));
    }
    return lines;
  }

  private void add(
      List<Line> lines,
      Function<Keyset, Page<Delegation>> pages,
      String environment,
      boolean given,
      boolean mayRevoke) {
    Page.walk(pages)
        .map(delegation ->
            new Line(
                StandingLink.of(delegation), environment, lookup.of(delegation), given, mayRevoke))
        .forEach(lines::add);
  }
}
