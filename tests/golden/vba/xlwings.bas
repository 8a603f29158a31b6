Attribute VB_Name = "xlwings"
Option Explicit
Public Const XLWINGS_VERSION As String = "stub"
Public Refuses As Boolean
Public Asked As Long

Public Function XLPyAnswer(ByVal Language As String, ByVal Code As String, ByRef Values() As Variant) As Variant
    Dim At As Long, Told As String
    Asked = Asked + 1
    If Refuses Then
        Err.Raise 1000
    End If
    For At = LBound(Values) To UBound(Values)
        Told = Told & "|" & CStr(Values(At))
    Next At
    XLPyAnswer = Language & "|" & Code & Told
End Function
