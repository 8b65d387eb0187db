/** Ordering a prefix: the command, the shortcut and the form. */
@NullMarked
package no.portvakt.bot.prefixorder;

import org.jspecify.annotations.NullMarked;
