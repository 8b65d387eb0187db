/** Forgetting what nobody needs any more. */
@NullMarked
package no.portvakt.bot.housekeeping;

import org.jspecify.annotations.NullMarked;
