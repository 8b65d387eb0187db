@NullMarked
package no.portvakt.bot.approval;

import org.jspecify.annotations.NullMarked;
