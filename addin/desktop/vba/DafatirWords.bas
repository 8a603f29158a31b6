Attribute VB_Name = "DafatirWords"
Option Explicit
Option Private Module

Private Const ArabicColumn As Long = 2
Private Const FrenchColumn As Long = 3
Private Language As String

' Words lie on a hidden sheet, because the VBA editor keeps no Arabic on a French Windows.
Public Function Word(ByVal Key As String) As String
    Dim At As Long
    At = 2
    With ThisWorkbook.Worksheets("words")
        Do While .Cells(At, 1).Value <> ""
            If .Cells(At, 1).Value = Key Then
                Word = .Cells(At, Column()).Value
                Exit Function
            End If
            At = At + 1
        Loop
    End With
    Word = Key
End Function

Public Sub Tell(ByVal Key As String, ByVal Fact As String)
    DafatirWindows.ShowText Replace(Word(Key), "{1}", Fact), Word("title"), Column() = ArabicColumn
End Sub

Public Function Confirm(ByVal Key As String) As Boolean
    Confirm = DafatirWindows.AskText(Word(Key), Word("title"), Column() = ArabicColumn)
End Function

' The language is read again the next time: somebody may have chosen another.
Public Sub ForgetLanguage()
    Language = ""
End Sub

Public Function Spoken() As String
    If Language = "" Then
        Language = DafatirSettings.Setting("lang")
    End If
    Spoken = "ar"
    If Language = "fr" Then
        Spoken = "fr"
    End If
End Function

Private Function Column() As Long
    Column = ArabicColumn
    If Spoken() = "fr" Then
        Column = FrenchColumn
    End If
End Function
