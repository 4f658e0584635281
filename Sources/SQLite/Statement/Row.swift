/// The current row of a statement, as it is lent to whoever reads it.
package typealias Row = Statement
