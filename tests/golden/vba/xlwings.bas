Attribute VB_Name = "xlwings"
Option Explicit
Public Const XLWINGS_VERSION As String = "stub"
