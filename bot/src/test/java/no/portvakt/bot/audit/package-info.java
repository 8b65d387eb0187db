@NullMarked
package no.portvakt.bot.audit;

import org.jspecify.annotations.NullMarked;
