@NullMarked
package no.portvakt.bot.slack;

import org.jspecify.annotations.NullMarked;
