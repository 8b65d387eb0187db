/** Deciding: approve, reject, ask, answer, withdraw, hand on. */
@NullMarked
package no.portvakt.bot.approval;

import org.jspecify.annotations.NullMarked;
