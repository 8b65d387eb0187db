/** Commands that an operator gives at a terminal, as the arguments of the application. */
@NullMarked
package no.portvakt.bot.terminal;

import org.jspecify.annotations.NullMarked;
