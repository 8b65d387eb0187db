@NullMarked
package no.portvakt.bot.reconcile;

import org.jspecify.annotations.NullMarked;
