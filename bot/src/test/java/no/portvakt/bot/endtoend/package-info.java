@NullMarked
package no.portvakt.bot.endtoend;

import org.jspecify.annotations.NullMarked;
