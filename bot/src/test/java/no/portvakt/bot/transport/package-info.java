@NullMarked
package no.portvakt.bot.transport;

import org.jspecify.annotations.NullMarked;
