@NullMarked
package no.portvakt.bot.text;

import org.jspecify.annotations.NullMarked;
