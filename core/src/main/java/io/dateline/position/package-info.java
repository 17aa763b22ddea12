/** Who held what, where, when? Positions and the rules that find them. */
package io.dateline.position;
