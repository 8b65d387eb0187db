/** Proof of the audit trail for operators: a command that verifies it, and daily checkpoints. */
@NullMarked
package no.portvakt.bot.audit;

import org.jspecify.annotations.NullMarked;
