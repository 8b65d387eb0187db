/** The command that detaches an underenhet from its hovedenhet. */
@NullMarked
package no.portvakt.bot.unit;

import org.jspecify.annotations.NullMarked;
