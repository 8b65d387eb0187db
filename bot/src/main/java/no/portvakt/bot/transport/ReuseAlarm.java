package no.portvakt.bot.transport;

import java.util.Map;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts on record that a delivery's key came again with other content; Slack never does that. */
@Component
class ReuseAlarm {

  private static final Logger log = LoggerFactory.getLogger(ReuseAlarm.class);

  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  ReuseAlarm(AuditTrail audit, TransactionTemplate transaction) {
    this.audit = audit;
    this.transaction = transaction;
  }

  void raise(Kind kind) {
    log.warn("A {} came again with other content and was refused", kind.type());
    transaction.executeWithoutResult(status ->
        audit.append(
            "delivery.refused",
            "slack",
            Map.of("kind", kind.type(), "cause", "key-reused"),
            new Actor.System("bot")));
  }
}
