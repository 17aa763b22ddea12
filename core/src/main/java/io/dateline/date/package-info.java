/** When? Calendar values that keep their grain, and the finder of dates in running text. */
package io.dateline.date;
