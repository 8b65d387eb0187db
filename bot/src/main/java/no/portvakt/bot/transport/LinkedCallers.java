package no.portvakt.bot.transport;

import com.slack.api.bolt.context.Context;
import java.util.Locale;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Persons;
import org.springframework.stereotype.Component;

@Component
class LinkedCallers implements Callers {

  private final Persons persons;

  LinkedCallers(Persons persons) {
    this.persons = persons;
  }

  @Override
  public Who of(Context context) {
    var account = new Account(context.getTeamId(), context.getRequestUserId());
    var locale = Delivery.current().map(Delivery::locale).orElse(Locale.of("nb"));
    return persons
        .linkedTo(account)
        .<Who>map(person -> new Who.Known(person, account, locale))
        .orElseGet(() -> new Who.Stranger(account, locale));
  }
}
