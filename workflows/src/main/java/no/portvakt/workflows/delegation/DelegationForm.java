package no.portvakt.workflows.delegation;

import java.time.LocalDate;
import no.portvakt.registry.delegation.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a person has filled in to delegate, or to be delegated to; nothing in it has been checked.
 *
 * @param own the number of the organisation that the person acts for
 * @param other the number of the other party
 * @param side which of the two parties the own organisation is
 * @param scope the name of a scope that is to be delegated
 * @param lastDay the last day the delegation stands; null for no end
 */
public record DelegationForm(
    String environment,
    String own,
    String other,
    Side side,
    String scope,
    String reason,
    @Nullable LocalDate lastDay) {

  String consumer() {
    return side == Side.GIVER ? own : other;
  }

  String supplier() {
    return side == Side.GIVER ? other : own;
  }
}
